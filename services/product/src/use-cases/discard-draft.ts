import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { deleteRevision, findCurrentRevisions } from "../db/revision-store.ts";
import { noteRevision, unlist } from "../db/seller-product-store.ts";
import { openProduct, requireDraft } from "./open-product.ts";
import { requireManager, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

export interface DiscardDraftInput extends SellerCall {
  readonly key: RequestKey;
  readonly productId: string;
  readonly version: number;
}

/** Forgets what was being written. A product of which nothing else is known leaves the seller's list. */
export async function discardDraft(deps: SellerCallDeps, input: DiscardDraftInput): Promise<void> {
  await requireManager(deps, input);
  await once(deps.db, input.key, (tx) => discard(tx, input, deps.now()));
}

async function discard(tx: Tx, { productId, version, member: { sellerId } }: DiscardDraftInput, at: Date) {
  const product = await openProduct(tx, { productId, sellerId });
  const draft = requireDraft(product, { productId, version });
  await deleteRevision(tx, draft.id);
  const { latest } = await findCurrentRevisions(tx, { productId, sellerId });
  if (product.live || latest) await noteRevision(tx, { sellerId, productId, state: latest?.state, at });
  else await unlist(tx, { sellerId, productId });
}
