import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { saveHeads } from "../db/product-store.ts";
import type { Product, ProductState } from "../domain/product.ts";
import { openProduct } from "./open-product.ts";
import { placeOf, recordChanges } from "./record-changes.ts";
import { productNotFound, requireManager, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

export interface SetProductArchivedInput extends SellerCall {
  readonly key: RequestKey;
  readonly productId: string;
  readonly isArchived: boolean;
}

/** Takes a seller's own product off the shop or brings it back. Throws PRODUCT_TAKEN_DOWN for what the marketplace took off. */
export async function setProductArchived(deps: SellerCallDeps, input: SetProductArchivedInput): Promise<ProductState> {
  await requireManager(deps, input);
  return once(deps.db, input.key, (tx) => set(tx, input, deps.now()));
}

async function set(
  tx: Tx,
  { productId, isArchived, member }: SetProductArchivedInput,
  now: Date,
): Promise<ProductState> {
  const { live, tree } = await openProduct(tx, { productId, sellerId: member.sellerId });
  if (!live || live.state === "draft") throw productNotFound(productId);
  const state = isArchived ? "archived" : "published";
  if (live.state === state) return state;
  if (!isArchived && live.archivedBy !== "seller") {
    throw new DomainError(
      "failed_precondition",
      "PRODUCT_TAKEN_DOWN",
      "The marketplace took this product off the shop.",
    );
  }
  const archivedBy = isArchived ? ("seller" as const) : undefined;
  const product: Product = { ...live, state, archivedBy, version: live.version + 1n, updatedAt: now };
  await saveHeads(tx, [product]);
  const former = { slug: live.slug, categorySlugs: placeOf(tree, live.categoryId).slugs };
  await recordChanges(tx, [{ product, former }], tree);
  return state;
}
