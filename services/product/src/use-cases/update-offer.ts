import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { holdTree } from "../db/category-store.ts";
import { loadProducts } from "../db/product-reader.ts";
import { contentHash } from "../db/product-rows.ts";
import { findOfferPlace, lockProducts, saveHeads, saveOffer } from "../db/product-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import { changeOffer, type OfferChange, withOffer } from "../domain/change-offer.ts";
import type { Offer, Product } from "../domain/product.ts";
import type { Sellers } from "../upstream.ts";
import { placeOf, recordChanges } from "./record-changes.ts";

export interface UpdateOfferInput {
  readonly key: RequestKey;
  readonly offerId: string;
  readonly sellerId: string;
  readonly change: OfferChange;
  /** The user whose membership is to be checked; undefined when the caller is trusted. */
  readonly memberId: string | undefined;
}

export interface UpdatedOffer {
  readonly offer: Offer;
  readonly productId: string;
  readonly variantId: string;
}

export interface UpdateOfferDeps {
  readonly db: Db;
  readonly sellers: Sellers;
  readonly now: () => Date;
}

/** Changes price or state of an offer of the seller's. A stranger, and another's offer, get OFFER_NOT_FOUND. */
export async function updateOffer(deps: UpdateOfferDeps, input: UpdateOfferInput): Promise<UpdatedOffer> {
  const { memberId, sellerId } = input;
  if (memberId !== undefined && !(await deps.sellers.mayChangeOffers({ userId: memberId, sellerId })))
    throw notFound(input);
  return once(deps.db, input.key, (tx) => update(tx, input, deps.now()));
}

async function update(tx: Tx, input: UpdateOfferInput, now: Date): Promise<UpdatedOffer> {
  const tree = await holdTree(tx);
  const place = await findOfferPlace(tx, input.offerId);
  if (place?.sellerId !== input.sellerId) throw notFound(input);
  await lockProducts(tx, [place.productId]);
  const [product] = await loadProducts(tx, [place.productId]);
  const variant = product?.variants.find(({ offers }) => offers.some(({ id }) => id === input.offerId));
  const offer = variant?.offers.find(({ id }) => id === input.offerId);
  if (!product || !variant || offer?.sellerId !== input.sellerId) throw notFound(input);
  const changed = changeOffer(offer, input.change);
  await save(tx, product, changed, tree, now);
  return { offer: changed, productId: product.id, variantId: variant.id };
}

async function save(tx: Tx, before: Product, offer: Offer, tree: CategoryTree, updatedAt: Date): Promise<void> {
  const after = withOffer(before, offer);
  if (contentHash(after) === contentHash(before)) return;
  const product = { ...after, version: before.version + 1n, updatedAt };
  await saveOffer(tx, offer);
  await saveHeads(tx, [product]);
  const former = { slug: before.slug, categorySlugs: placeOf(tree, before.categoryId).slugs };
  await recordChanges(tx, [{ product, former }], tree);
}

function notFound({ offerId, sellerId }: UpdateOfferInput): DomainError {
  return new DomainError("not_found", "OFFER_NOT_FOUND", "The seller has no such offer.", {
    offer_id: offerId,
    seller_id: sellerId,
  });
}
