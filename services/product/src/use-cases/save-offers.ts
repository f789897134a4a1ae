import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { loadProducts } from "../db/product-reader.ts";
import { draftOf, withOwnOffers } from "../domain/own-part.ts";
import type { Product } from "../domain/product.ts";
import type { OfferDraft, ProductDraft } from "../domain/product-draft.ts";
import { upsertProducts } from "./bulk-upsert-products.ts";
import { holdProduct } from "./hold-product.ts";
import { productNotFound, requireManager, type SellerCall, type SellerCallDeps } from "./seller-call.ts";
import { whileNamesClash } from "./while-names-clash.ts";

export interface WrittenOffer extends Omit<OfferDraft, "id" | "sellerId"> {
  readonly variantId: string;
}

export interface SaveOffersInput extends SellerCall {
  readonly key: RequestKey;
  readonly productId: string;
  readonly offers: readonly WrittenOffer[];
}

/** Makes or changes a seller's offers of a published product, all or none. The answer is the product with their offers. */
export async function saveOffers(deps: SellerCallDeps, input: SaveOffersInput): Promise<Product> {
  await requireManager(deps, input);
  return whileNamesClash(() => once(deps.db, input.key, (tx) => save(tx, input, deps.now())));
}

async function save(tx: Tx, { productId, offers, member }: SaveOffersInput, now: Date): Promise<Product> {
  const { sellerId } = member;
  const product = await holdProduct(tx, productId);
  if (product?.state !== "published") throw productNotFound(productId);
  const draft = withWritten(draftOf(product), offers, sellerId);
  await writeOffers(tx, draft, now);
  const [saved = product] = await loadProducts(tx, [productId]);
  return withOwnOffers(saved, sellerId);
}

/** Throws with the reason of the first thing that is wrong with the offers. */
export async function writeOffers(tx: Tx, draft: ProductDraft, now: Date): Promise<void> {
  const { errors } = await upsertProducts(tx, { drafts: [draft], publish: false }, now);
  const [wrong] = errors;
  if (wrong) throw new DomainError("invalid", wrong.reason, wrong.message, { field: wrong.field });
}

function withWritten(draft: ProductDraft, written: readonly WrittenOffer[], sellerId: string): ProductDraft {
  const byVariant = new Map(written.map((offer) => [offer.variantId, offer]));
  const known = new Set(draft.variants.map(({ id }) => id));
  const unknown = written.find(({ variantId }) => !known.has(variantId))?.variantId;
  if (unknown !== undefined || byVariant.size !== written.length) {
    throw new DomainError("invalid", "VARIANT_NOT_FOUND", "Each offer is for another variant of this product.", {
      variant_id: unknown ?? "",
    });
  }
  const variants = draft.variants.map((variant) => {
    const offer = byVariant.get(variant.id);
    if (!offer) return variant;
    const { price, compareAt, sku, state } = offer;
    const own = variant.offers.find((each) => each.sellerId === sellerId);
    const changed = { id: own?.id ?? newId(), sellerId, price, compareAt, sku, state };
    const offers = own ? variant.offers.map((each) => (each === own ? changed : each)) : [...variant.offers, changed];
    return { ...variant, offers };
  });
  return { ...draft, variants };
}
