import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { deleteRevision, findCurrentRevisions, saveRevision } from "../db/revision-store.ts";
import { noteRevision } from "../db/seller-product-store.ts";
import type { Revision } from "../domain/revision.ts";
import { revisionWithdrawn } from "../events/revision-events.ts";
import { type OpenProduct, openProduct } from "./open-product.ts";
import { begin } from "./save-draft.ts";
import { productNotFound, requireManager, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

export interface WithdrawRevisionInput extends SellerCall {
  readonly key: RequestKey;
  readonly productId: string;
}

/** Takes what is in moderation back and gives its content as the draft. Throws REVISION_NOT_FOUND or REVISION_DECIDED. */
export async function withdrawRevision(deps: SellerCallDeps, input: WithdrawRevisionInput): Promise<Revision> {
  await requireManager(deps, input);
  return once(deps.db, input.key, (tx) => withdraw(tx, input, deps.now()));
}

async function withdraw(tx: Tx, { productId, member }: WithdrawRevisionInput, now: Date): Promise<Revision> {
  const { sellerId, userId } = member;
  const { submitted, draft: former, isNew } = await openProduct(tx, { productId, sellerId });
  if (!submitted) throw await noneSubmitted(tx, { productId, sellerId, isNew });
  const withdrawn: Revision = { ...submitted, state: "withdrawn", decidedAt: now };
  await saveRevision(tx, withdrawn);
  const draft = await continueWith(tx, submitted, former, { savedBy: userId, savedAt: now });
  await noteRevision(tx, { sellerId, productId, state: "draft", at: now });
  await appendEvent(tx, revisionWithdrawn(withdrawn, now));
  return draft;
}

/** What was taken back goes on as the draft of the product. */
async function continueWith(
  tx: Tx,
  { productId, sellerId, base, content }: Revision,
  former: OpenProduct["draft"],
  saved: Pick<Revision, "savedBy" | "savedAt">,
): Promise<Revision> {
  if (former) await deleteRevision(tx, former.id);
  const version = (former?.version ?? 0) + 1;
  const draft: Revision = { ...begin({ productId, sellerId, base }), content, version, ...saved };
  await saveRevision(tx, draft);
  return draft;
}

interface Unsubmitted {
  readonly productId: string;
  readonly sellerId: string;
  readonly isNew: boolean;
}

async function noneSubmitted(tx: Tx, { isNew, ...of }: Unsubmitted): Promise<DomainError> {
  const { latest } = await findCurrentRevisions(tx, of);
  if (isNew && !latest) return productNotFound(of.productId);
  const isDecided = latest?.state === "published" || latest?.state === "rejected";
  return isDecided
    ? new DomainError("failed_precondition", "REVISION_DECIDED", "It was decided meanwhile.", { state: latest.state })
    : new DomainError("not_found", "REVISION_NOT_FOUND", "Nothing of this product is in moderation.");
}
