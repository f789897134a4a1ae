import type { Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { holdTree } from "../db/category-store.ts";
import { loadProducts } from "../db/product-reader.ts";
import { lockProducts } from "../db/product-store.ts";
import { lockOpenRevisions, type OpenRevisions } from "../db/revision-store.ts";
import type { CategoryTree } from "../domain/category-tree.ts";
import type { Product } from "../domain/product.ts";
import type { Revision } from "../domain/revision.ts";
import { productNotFound } from "./seller-call.ts";

/** A product that its seller writes on, for one transaction alone. */
export interface OpenProduct extends Omit<OpenRevisions, "sellerId"> {
  readonly tree: CategoryTree;
  /** As it is in the shop, with everybody's offers; undefined until it was published. */
  readonly live: Product | undefined;
  readonly isNew: boolean;
}

/** Throws PRODUCT_NOT_FOUND for what another seller owns or proposes. */
export async function openProduct(
  tx: Tx,
  { productId, sellerId }: { productId: string; sellerId: string },
): Promise<OpenProduct> {
  const tree = await holdTree(tx);
  const head = (await lockProducts(tx, [productId])).get(productId);
  const { sellerId: proposer, ...open } = await lockOpenRevisions(tx, productId);
  const owner = head ? head.ownerSellerId : (proposer ?? sellerId);
  if (owner !== sellerId) throw productNotFound(productId);
  const [live] = head ? await loadProducts(tx, [productId]) : [];
  return { ...open, tree, live, isNew: !head && proposer === undefined };
}

/** The draft, when it is the one that the caller has seen. Throws PRODUCT_NOT_FOUND, DRAFT_NOT_FOUND or DRAFT_CHANGED. */
export function requireDraft(
  { draft, isNew }: Pick<OpenProduct, "draft" | "isNew">,
  { productId, version }: { productId: string; version: number },
): Revision {
  // What nobody has reads like what another has.
  if (!draft && isNew) throw productNotFound(productId);
  if (!draft) throw new DomainError("not_found", "DRAFT_NOT_FOUND", "There is no draft of this product.");
  requireVersion(draft, version);
  return draft;
}

/** Throws DRAFT_CHANGED unless the caller has seen the draft as it is; 0 stands for none. */
export function requireVersion(draft: Revision | undefined, version: number): void {
  if ((draft?.version ?? 0) === version) return;
  throw new DomainError("conflict", "DRAFT_CHANGED", "The draft was saved otherwise meanwhile; load it again.", {
    version: String(draft?.version ?? 0),
    saved_by: draft?.savedBy ?? "",
  });
}

/** Throws REVISION_SUBMITTED while a revision is in moderation. */
export function requireNoneSubmitted({ submitted }: Pick<OpenProduct, "submitted">): void {
  if (!submitted) return;
  throw new DomainError("failed_precondition", "REVISION_SUBMITTED", "It is in moderation; withdraw it first.", {
    revision_id: submitted.id,
  });
}
