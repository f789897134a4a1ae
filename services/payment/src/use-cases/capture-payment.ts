import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { findCapture, findRelease, insertCaptureOnce } from "../db/operation-store.ts";
import { lockPayment, type PaymentRow, savePayment } from "../db/payment-store.ts";
import { findShare, type ShareRow } from "../db/share-store.ts";
import { bookCapture } from "./book-operations.ts";
import { leaseEnd, type PaymentDeps } from "./deps.ts";
import { outcomeUnknown, partReleased, paymentNotFound, paymentVoided } from "./payment-errors.ts";
import { isTombstone } from "./request-void.ts";
import { settlePayment } from "./settle-payment.ts";

interface Input {
  readonly orderId: string;
  readonly sellerOrderId: string;
}

/** Takes a seller order's part of the held money, and books it when the provider says that it took it. Once. */
export async function capturePayment(deps: PaymentDeps, input: Input): Promise<PaymentRow> {
  const request = { ...input, now: deps.now(), dueAt: leaseEnd(deps) };
  const { isFresh } = await inTransaction(deps.db, (tx) => requestCapture(tx, request));
  const payment = await settlePayment(deps, input.orderId, { isFresh });
  const capture = await findCapture(deps.db, input.sellerOrderId);
  if (capture?.state === "done") return payment;
  if (capture?.state !== "refused") throw outcomeUnknown();
  throw new DomainError("failed_precondition", "CAPTURE_REFUSED", "The payment provider refused to take the money.", {
    code: capture.refusal,
  });
}

interface Request extends Input {
  readonly now: Date;
  /** When the worker looks after it, unless it is done before. */
  readonly dueAt: Date;
}

/** Notes that a seller order's part is to be taken; a repeat finds it noted. Telling the provider is `settlePayment`. */
export async function requestCapture(
  tx: Tx,
  { orderId, sellerOrderId, now, dueAt }: Request,
): Promise<{ isFresh: boolean }> {
  const payment = await lockPayment(tx, orderId);
  if (!payment || isTombstone(payment)) throw paymentNotFound();
  const share = await findShare(tx, { paymentId: payment.id, sellerOrderId });
  if (!share) {
    throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "This payment has no share of that seller order.");
  }
  if (await findCapture(tx, sellerOrderId)) return { isFresh: false };
  if (await findRelease(tx, sellerOrderId)) throw partReleased();
  requireCapturable(payment, share);
  await insertCaptureOnce(tx, { sellerOrderId, paymentId: payment.id, amount: share.total, createdAt: now });
  const openOperations = payment.openOperations + 1;
  if (share.total === 0n) {
    const capture = await findCapture(tx, sellerOrderId);
    if (capture) await bookCapture(tx, { ...payment, openOperations }, capture, now);
    return { isFresh: true };
  }
  await savePayment(tx, { ...payment, openOperations, dueAt, attempts: 0 }, now);
  return { isFresh: true };
}

function requireCapturable(payment: PaymentRow, share: ShareRow): void {
  if (payment.voidRequestedAt !== null) throw paymentVoided();
  // All parts that cost something may have been let go of: its seller is due what the marketplace pays all the same.
  if (payment.state === "voided" && share.total === 0n) return;
  if (payment.state === "voided") throw paymentVoided();
  if (payment.state === "authorized" || payment.state === "captured") return;
  throw new DomainError("failed_precondition", "PAYMENT_NOT_AUTHORIZED", "No money is held for this order.", {
    state: payment.state,
  });
}
