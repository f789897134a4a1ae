import { holdTree } from "../db/category-store.ts";
import { findMedia } from "../db/media-store.ts";
import { loadProducts } from "../db/product-reader.ts";
import { findCurrentRevisions } from "../db/revision-store.ts";
import { findListed } from "../db/seller-product-store.ts";
import type { Flaw } from "../domain/flaw.ts";
import { withOwnOffers } from "../domain/own-part.ts";
import type { Media, Product } from "../domain/product.ts";
import type { Revision } from "../domain/revision.ts";
import { examineDraft } from "./examine-draft.ts";
import { mediaIdsOf } from "./media-of-revisions.ts";
import { productNotFound, requireReader, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

export interface SellerProductView {
  readonly productId: string;
  readonly isOwner: boolean;
  readonly live: Product | undefined;
  readonly otherSellerCount: number;
  readonly draft: Revision | undefined;
  readonly latest: Revision | undefined;
  readonly problems: readonly Flaw[];
  readonly isTakenDown: boolean;
  readonly media: ReadonlyMap<string, Media>;
}

/** Everything that a seller may know of a product that they own, propose or offer. Throws PRODUCT_NOT_FOUND. */
export async function getSellerProduct(
  deps: SellerCallDeps,
  { productId, ...call }: SellerCall & { readonly productId: string },
): Promise<SellerProductView> {
  await requireReader(deps, call);
  const { sellerId } = call.member;
  const listed = await findListed(deps.db, { sellerId, productId });
  if (!listed) throw productNotFound(productId);
  return deps.db.transaction(async (tx) => {
    const [product] = await loadProducts(tx, [productId]);
    const { draft, latest } = listed.isOwner
      ? await findCurrentRevisions(tx, { productId, sellerId })
      : { draft: undefined, latest: undefined };
    const media = await findMedia(tx, mediaIdsOf([draft, latest]));
    const examined =
      draft && (await examineDraft(tx, draft, { live: product, tree: await holdTree(tx), now: deps.now() }));
    return {
      ...{ productId, isOwner: listed.isOwner, draft, latest, media },
      live: product && withOwnOffers(product, sellerId),
      otherSellerCount: product ? otherSellersOf(product, sellerId).size : 0,
      problems: examined?.problems ?? [],
      isTakenDown: product?.state === "archived" && product.archivedBy !== "seller",
    };
  });
}

function otherSellersOf(product: Product, sellerId: string): Set<string> {
  const sellers = new Set(product.variants.flatMap(({ offers }) => offers.map((offer) => offer.sellerId)));
  sellers.delete(sellerId);
  return sellers;
}
