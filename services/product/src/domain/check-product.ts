import type { AttributeRule } from "./attribute.ts";
import { checkAttributeValues } from "./check-attribute-values.ts";
import { checkMedia } from "./check-media.ts";
import { checkVariants } from "./check-variants.ts";
import { type Flaw, Flaws } from "./flaw.ts";
import { isUuid } from "./is-uuid.ts";
import { limits, type Media, type Offer, type ProductContent } from "./product.ts";
import type { ProductDraft } from "./product-draft.ts";
import { isSlug } from "./slug.ts";
import { flawOfOptionalText, flawOfText, hasControls } from "./text.ts";

/** What the shop has, as far as the products to check name it. */
export interface Known {
  readonly categoryIds: { has(id: string): boolean };
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  readonly media: ReadonlyMap<string, Media>;
  /** Offers as they are now, by id. */
  readonly offers: ReadonlyMap<string, Pick<Offer, "state" | "createdAt">>;
  readonly now: Date;
}

export type Checked = { readonly product: ProductContent } | { readonly flaws: readonly Flaw[] };

/** The product, when nothing about it is wrong; else everything that is. */
export function checkProduct(draft: ProductDraft, known: Known): Checked {
  const flaws = new Flaws();
  if (!isUuid(draft.id)) flaws.add("id", "ID_INVALID", "The product id is not a UUID in lower case.");
  if (!isSlug(draft.slug))
    flaws.add("slug", "SLUG_INVALID", 'The slug must be like "trail-shoes-42", at most 200 characters.');
  checkTexts(draft, flaws);
  if (!known.categoryIds.has(draft.categoryId)) {
    flaws.add("category_id", "CATEGORY_UNKNOWN", `There is no category ${draft.categoryId.slice(0, 40) || '""'}.`);
  }
  const attributes = checkAttributeValues(draft.attributes, known.attributes, flaws);
  const media = checkMedia(draft.media, known.media, flaws);
  const variants = checkVariants(draft, known, flaws);
  if (flaws.found.length > 0) return { flaws: flaws.found };
  const { id, slug, title, description, brand, categoryId, optionAttributeCodes } = draft;
  return {
    product: { id, slug, title, description, brand, categoryId, optionAttributeCodes, attributes, media, variants },
  };
}

function checkTexts(draft: ProductDraft, flaws: Flaws): void {
  const title = flawOfText(draft.title, limits.titleLength);
  if (title) flaws.add("title", "TEXT_INVALID", `The title ${title}.`);
  const description = flawOfOptionalText(draft.description, limits.textLength);
  if (description) flaws.add("description", "TEXT_INVALID", `The description ${description}.`);
  if (draft.brand.length > limits.brandLength || hasControls(draft.brand)) {
    flaws.add("brand", "BRAND_INVALID", `The brand must be plain text of at most ${limits.brandLength} characters.`);
  }
}
