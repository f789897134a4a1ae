import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { holdTree } from "../db/category-store.ts";
import { findOfferProducts } from "../db/offer-reader.ts";
import { loadProducts } from "../db/product-reader.ts";
import { contentHash } from "../db/product-rows.ts";
import { lockProducts, saveHeads, saveOffers } from "../db/product-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import { changeOffer, type OfferChange, withOffer } from "../domain/change-offer.ts";
import { offerEtag } from "../domain/offer-etag.ts";
import type { Offer, Product } from "../domain/product.ts";
import { placeOf, recordChanges } from "./record-changes.ts";
import type { UpdateOfferDeps } from "./update-offer.ts";

interface OfferUpdate {
  readonly offerId: string;
  /** Of the offer that the caller saw; "" whatever it is now. */
  readonly etag: string;
  readonly change: OfferChange;
}

interface Input {
  readonly key: RequestKey;
  readonly sellerId: string;
  readonly updates: readonly OfferUpdate[];
}

export interface OfferResult {
  readonly offerId: string;
  readonly now: { readonly offer: Offer; readonly productId: string; readonly variantId: string } | undefined;
  readonly refusal:
    | { readonly reason: string; readonly message: string; readonly metadata: Record<string, string> }
    | undefined;
}

/** Changes many offers of a seller's, one after the other; each stands or is refused by itself. */
export async function updateOffers(deps: Pick<UpdateOfferDeps, "db" | "now">, input: Input): Promise<OfferResult[]> {
  return once(deps.db, input.key, (tx) => update(tx, input, deps.now()));
}

async function update(tx: Tx, { sellerId, updates }: Input, now: Date): Promise<OfferResult[]> {
  const tree = await holdTree(tx);
  const offerIds = updates.map(({ offerId }) => offerId);
  const productOf = await findOfferProducts(tx, offerIds);
  const productIds = [...new Set(productOf.values())];
  await lockProducts(tx, productIds);
  const before = new Map((await loadProducts(tx, productIds)).map((product) => [product.id, product]));
  const after = new Map(before);
  const refusals = updates.map(({ offerId, etag, change }) => {
    try {
      const { product, offer } = requireOffer(after, productOf.get(offerId), { offerId, sellerId });
      if (etag !== "" && etag !== offerEtag(offer)) throw changedMeanwhile();
      after.set(product.id, withOffer(product, changeOffer(offer, change)));
      return undefined;
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const { reason, message, metadata } = error;
      return { reason, message, metadata };
    }
  });
  await save(tx, { before, after, tree, now });
  return updates.map(({ offerId }, at) => ({
    offerId,
    now: find(after.get(productOf.get(offerId) ?? ""), { offerId, sellerId }),
    refusal: refusals[at],
  }));
}

async function save(
  tx: Tx,
  books: {
    readonly before: ReadonlyMap<string, Product>;
    readonly after: ReadonlyMap<string, Product>;
    readonly tree: CategoryTree;
    readonly now: Date;
  },
): Promise<void> {
  const changes = [...books.after.values()].flatMap((changed) => {
    const was = books.before.get(changed.id);
    if (!was || contentHash(changed) === contentHash(was)) return [];
    const product = { ...changed, version: was.version + 1n, updatedAt: books.now };
    return [{ product, former: { slug: was.slug, categorySlugs: placeOf(books.tree, was.categoryId).slugs } }];
  });
  const products = changes.map(({ product }) => product);
  await saveOffers(
    tx,
    products.flatMap(({ variants }) => variants.flatMap(({ offers }) => offers)),
  );
  await saveHeads(tx, products);
  await recordChanges(tx, changes, books.tree);
}

interface Asked {
  readonly offerId: string;
  readonly sellerId: string;
}

function requireOffer(products: ReadonlyMap<string, Product>, productId: string | undefined, asked: Asked) {
  const product = productId === undefined ? undefined : products.get(productId);
  const found = find(product, asked);
  if (product && found) return { product, offer: found.offer };
  throw new DomainError("not_found", "OFFER_NOT_FOUND", "The seller has no such offer.");
}

function find(product: Product | undefined, { offerId, sellerId }: Asked): OfferResult["now"] {
  for (const { id: variantId, offers } of product?.variants ?? []) {
    const offer = offers.find(({ id }) => id === offerId);
    if (product && offer?.sellerId === sellerId) return { offer, productId: product.id, variantId };
  }
  return undefined;
}

function changedMeanwhile(): DomainError {
  return new DomainError("conflict", "OFFER_CHANGED", "Somebody changed this offer meanwhile; look again.");
}
