import { findMedia } from "../db/media-store.ts";
import { listSubmitted } from "../db/revision-store.ts";
import { findListed } from "../db/seller-product-store.ts";
import type { Media } from "../domain/product.ts";
import type { Revision } from "../domain/revision.ts";
import { mediaIdsOf } from "./media-of-revisions.ts";
import { productNotFound, requireReader, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

export interface ListRevisionsInput extends SellerCall {
  readonly productId: string;
  readonly beforeId: string | undefined;
  readonly pageSize: number;
}

export interface RevisionList {
  readonly revisions: readonly Revision[];
  readonly media: ReadonlyMap<string, Media>;
  readonly nextBeforeId: string | undefined;
}

/** What a seller submitted of a product of their own, the newest first. Throws PRODUCT_NOT_FOUND. */
export async function listRevisions(deps: SellerCallDeps, input: ListRevisionsInput): Promise<RevisionList> {
  await requireReader(deps, input);
  const { productId, beforeId, pageSize } = input;
  const { sellerId } = input.member;
  if (!(await findListed(deps.db, { sellerId, productId }))?.isOwner) throw productNotFound(productId);
  const found = await listSubmitted(deps.db, { productId, sellerId, beforeId, limit: pageSize + 1 });
  const revisions = found.slice(0, pageSize);
  return {
    revisions,
    media: await findMedia(deps.db, mediaIdsOf(revisions)),
    nextBeforeId: found.length > pageSize ? revisions.at(-1)?.id : undefined,
  };
}
