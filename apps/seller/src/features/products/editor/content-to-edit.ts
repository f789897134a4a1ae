import type { ProductContent } from "@/server/routers/catalogue/content-view";
import type { ProductView, RevisionView } from "@/server/routers/catalogue/product-view";
import { blankVariant } from "./variants-of.ts";

const empty = { en: "", ru: "" };

/** What an editor begins with: the draft, else what is in moderation or was sent back, else the product as it is. */
export function contentToEdit({ draft, latest, liveContent }: ProductView): ProductContent {
  const isOpen = latest && latest.state !== "published";
  const content = draft?.content ?? (isOpen ? latest.content : liveContent) ?? latest?.content;
  if (!content) {
    const rest = { attributes: [], optionCodes: [], variants: [blankVariant()], media: [] };
    return { title: empty, description: empty, brand: "", categoryId: "", ...rest };
  }
  const { length } = content.variants;
  return { ...content, variants: length > 0 ? content.variants.map(withOfferId) : [blankVariant()] };
}

/** A variant that was never priced needs an id for the offer it may get. */
function withOfferId(variant: ProductContent["variants"][number]): ProductContent["variants"][number] {
  return variant.offerId ? variant : { ...variant, offerId: blankVariant().offerId };
}

/** Another one when the editor has to begin anew. */
export function versionKey({ latest, live }: ProductView): string {
  return [latest?.id, latest?.state, live].join(" ");
}

/** The product as it is once its draft is saved. */
export function withDraft(
  product: ProductView,
  draft: Pick<RevisionView, "content" | "version" | "savedAt">,
): ProductView {
  return { ...product, draft: { ...(product.draft ?? unsaved), ...draft } };
}

const unsaved: Omit<RevisionView, "content" | "version" | "savedAt"> = {
  ...{ id: "", state: "draft", submittedAt: "", decidedAt: "", reasonCodes: [], note: "", isAutomatic: false },
};
