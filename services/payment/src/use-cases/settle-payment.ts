import { inTransaction } from "@souk/database/transaction";
import { backoffMs } from "@souk/events/backoff";
import { findPayment, lockPayment, type PaymentRow, savePayment } from "../db/payment-store.ts";
import { isInDoubt, isUndecided, isWaitingForShopper, wantsVoid } from "../domain/payment-state.ts";
import { askProvider } from "./ask-provider.ts";
import { authorizeAtProvider } from "./authorize-at-provider.ts";
import { leaseEnd, type PaymentDeps, type Step } from "./deps.ts";
import { requestVoid } from "./request-void.ts";
import { sendOperations } from "./send-operations.ts";
import { voidAtProvider } from "./void-at-provider.ts";

/**
 * Does at the provider what is still to be done for a payment, and finds out what is not known. A fresh request is sent
 * at once; whatever has been in doubt before is asked about first; of a payment of zero no provider knows. What stays in doubt is left to the payment worker.
 * Nothing here runs inside a transaction but the storing of each outcome.
 */
export async function settlePayment(
  deps: PaymentDeps,
  orderId: string,
  { isFresh }: { isFresh: boolean },
): Promise<PaymentRow> {
  const stored = await requirePayment(deps, orderId);
  if (stored.amount === 0n) return stored;
  const signal = AbortSignal.timeout(deps.timing.providerTimeoutMs);
  let { payment, isUnknown } = await runRound(deps, stored, { isFresh, signal });
  // A lost reply to a fresh request is asked about at once, while there is time.
  if (isUnknown && isFresh && !signal.aborted) {
    ({ payment, isUnknown } = await runRound(deps, payment, { isFresh: false, signal }));
  }
  return isInDoubt(payment) ? postpone(deps, orderId) : payment;
}

async function runRound(
  deps: PaymentDeps,
  first: PaymentRow,
  { isFresh, signal }: { isFresh: boolean; signal: AbortSignal },
): Promise<Step> {
  let step: Step = { payment: first, isUnknown: false };
  if (!isFresh) step = await askProvider(deps, step.payment, signal);
  if (step.isUnknown || !isInDoubt(step.payment)) return step;
  if (isTooOld(deps, step.payment)) step = { ...step, payment: await giveUp(deps, step.payment) };
  if (wantsVoid(step.payment)) step = await voidAtProvider(deps, step.payment, signal);
  else if (step.payment.state === "pending") step = await authorizeAtProvider(deps, step.payment, signal);
  if (step.isUnknown || step.payment.openOperations === 0) return step;
  return sendOperations(deps, step.payment, signal);
}

function isTooOld({ now, timing }: PaymentDeps, payment: PaymentRow): boolean {
  const ageMs = now().getTime() - payment.createdAt.getTime();
  return isUndecided(payment.state) && payment.voidRequestedAt === null && ageMs > timing.giveUpMs;
}

async function giveUp(deps: PaymentDeps, { orderId, provider }: PaymentRow): Promise<PaymentRow> {
  deps.log.warn({ orderId }, "no outcome of an authorization in time; it is voided");
  const request = { orderId, provider, now: deps.now(), dueAt: leaseEnd(deps) };
  return inTransaction(deps.db, (tx) => requestVoid(tx, request));
}

/** Has the worker look again later: soon after a first failure, then less and less often. */
async function postpone(deps: PaymentDeps, orderId: string): Promise<PaymentRow> {
  const { db, now, timing } = deps;
  const { retryFirstMs: firstDelayMs, retryLongestMs: maxDelayMs, actionPollMs } = timing;
  return inTransaction(db, async (tx) => {
    const payment = await lockPayment(tx, orderId);
    if (!payment) throw new Error(`the payment of order ${orderId} is gone`);
    if (!isInDoubt(payment)) return savePayment(tx, payment, payment.updatedAt);
    const isWaiting = isWaitingForShopper(payment);
    const attempts = isWaiting ? 0 : payment.attempts + 1;
    const delayMs = isWaiting ? actionPollMs : backoffMs({ firstDelayMs, maxDelayMs }, attempts);
    const dueAt = new Date(now().getTime() + delayMs);
    return savePayment(tx, { ...payment, dueAt, attempts }, payment.updatedAt);
  });
}

async function requirePayment({ db }: PaymentDeps, orderId: string): Promise<PaymentRow> {
  const payment = await findPayment(db, orderId);
  if (!payment) throw new Error(`the payment of order ${orderId} is gone`);
  return payment;
}
