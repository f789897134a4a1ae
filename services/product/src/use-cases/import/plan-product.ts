import { isDeepStrictEqual } from "node:util";
import { type Built, buildContent } from "../../domain/import/build-content.ts";
import type { RowGroup } from "../../domain/import/group-rows.ts";
import { addFault } from "../../domain/import/mapped-row.ts";
import { offeredVariants } from "../../domain/opening-stock.ts";
import { draftOf, ownPart } from "../../domain/own-part.ts";
import type { Product } from "../../domain/product.ts";
import type { ProductDraft } from "../../domain/product-draft.ts";
import type { Revision } from "../../domain/revision.ts";
import type { Shelf } from "./find-shelf.ts";

/** What is to be done for the rows of one product; nothing when both are undefined. */
export interface Plan extends Built {
  readonly group: RowGroup;
  readonly productId: string;
  readonly live: Product | undefined;
  readonly draft: Revision | undefined;
  /** The product in the shop with the seller's offers as the rows have them: holds at once, as when it is written by hand. */
  readonly offers: ProductDraft | undefined;
  /** What moderation has to see. */
  readonly proposal: ProductDraft | undefined;
}

interface Circumstances {
  readonly sellerId: string;
  readonly currencyCode: string;
}

/** What rows of one product ask for; what is wrong with them is in their faults. */
export function planProduct(group: RowGroup, shelf: Shelf, { sellerId, currencyCode }: Circumstances): Plan {
  for (const row of group.rows) {
    if (!row.fields.has("sku"))
      addFault(row, "sku", {
        reason: "SKU_MISSING",
        message: "Each row needs a SKU, your own name for what you sell.",
      });
  }
  const [first] = group.rows;
  const [productId = "", other] = shelf.productIdsOf(group);
  if (other !== undefined && first) {
    const message = "These rows are one product here, and their SKUs belong to different products of yours.";
    addFault(first, "sku", { reason: "SKU_OF_OTHER_PRODUCT", message });
  }
  const live = shelf.live(productId);
  const { draft, submitted } = shelf.open(productId);
  const shown = live && ownPart(draftOf(live), sellerId);
  const current = submitted ?? draft;
  const before = current?.content ?? shown;
  const offered = offeredVariants(shown, sellerId);
  const context = { sellerId, productId, before, offered, dictionary: shelf.dictionary, currencyCode };
  const built = buildContent(group, context);
  const offers = live && shown ? changedOffers(live, shown, built, sellerId) : undefined;
  const isText = before ? !isSame(withoutOffers(built.content, shown), withoutOffers(before, shown)) : true;
  const proposal = isText ? built.content : undefined;
  if (first) refuse();
  return { ...built, group, productId, live, draft, offers, proposal };

  function refuse(): void {
    if (!first) return;
    const tell = (field: string, reason: string, message: string) => addFault(first, field, { reason, message });
    if (live && live.state !== "published" && (offers || proposal)) {
      tell("sku", "PRODUCT_ARCHIVED", "The product is not in the shop; bring it back first.");
    } else if (proposal && live && live.ownerSellerId !== sellerId) {
      tell("title_en", "NOT_OWNER", "The text is another's; leave its columns unread and change the offer only.");
    } else if (proposal && submitted) {
      tell("sku", "REVISION_SUBMITTED", "It is in moderation; withdraw it first.");
    }
  }
}

/** The whole product with what the rows offer of its variants, when that is something else than now. */
function changedOffers(live: Product, shown: ProductDraft, { content, rowOf }: Built, sellerId: string) {
  const wanted = new Map(content.variants.map(({ id, offers }) => [id, offers[0]]));
  const was = new Map(shown.variants.map(({ id, offers }) => [id, offers[0]]));
  let isChanged = false;
  const draft = draftOf(live);
  const variants = draft.variants.map((variant) => {
    const offer = wanted.get(variant.id);
    const now = was.get(variant.id);
    if (!offer?.price || !rowOf.has(variant.id)) return variant;
    const named = { ...offer, id: now?.id ?? offer.id, state: offer.state ?? now?.state };
    if (now && isSame(named, now)) return variant;
    isChanged = true;
    const rest = variant.offers.filter((each) => each.sellerId !== sellerId);
    const place = variant.offers.findIndex((each) => each.sellerId === sellerId);
    const offers = place < 0 ? [...rest, named] : rest.toSpliced(place, 0, named);
    return { ...variant, offers };
  });
  return isChanged ? { ...draft, variants } : undefined;
}

/** What moderation looks at: of variants that the shop has, the offers hold at once and are not a part of it. */
function withoutOffers(draft: ProductDraft, shown: ProductDraft | undefined): ProductDraft {
  const inShop = new Set(shown?.variants.map(({ id }) => id));
  const variants = draft.variants.map((variant) => (inShop.has(variant.id) ? { ...variant, offers: [] } : variant));
  return { ...draft, slug: "", variants };
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, each: unknown) => (typeof each === "bigint" ? String(each) : each)));

function isSame(one: object, other: object): boolean {
  return isDeepStrictEqual(plain(one), plain(other));
}
