import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import {
  openCaptures,
  openRefunds,
  openReleases,
  settleCapture,
  settleRefund,
  settleRelease,
} from "../db/operation-store.ts";
import { type PaymentRow, savePayment } from "../db/payment-store.ts";
import { openReductions, settleReduction } from "../db/reduction-store.ts";
import { captureKey, reductionKey, refundKey, releaseKey } from "../domain/provider-keys.ts";
import type { ProviderAnswer } from "../provider/payment-provider.ts";
import type { PaymentDeps, Step } from "./deps.ts";
import { changePayment, storeView } from "./store-answer.ts";

interface Operation {
  readonly key: string;
  readonly amount: bigint;
  readonly send: "capture" | "refund" | "release";
  refuse(tx: Tx, settlement: { state: "refused"; refusal: string; settledAt: Date }): Promise<void>;
  isOpen(tx: Tx): Promise<boolean>;
}

/**
 * Sends the captures, then the releases of parts and of pieces, then the refunds that were asked for and are not settled. Stops at the first
 * without an answer. What was settled by the answer to one before is not sent.
 */
export async function sendOperations(deps: PaymentDeps, first: PaymentRow, signal: AbortSignal): Promise<Step> {
  let payment = first;
  for (const operation of await openOperations(deps, first)) {
    const { key, amount, send } = operation;
    if (!(await inTransaction(deps.db, (tx) => operation.isOpen(tx)))) continue;
    const answer = await deps.provider[send]({ key, providerPaymentId: first.providerPaymentId, amount }, signal);
    const stored = await storeAnswer(deps, payment.orderId, operation, answer);
    if (!stored) return { payment, isUnknown: true };
    payment = stored;
  }
  return { payment, isUnknown: false };
}

async function openOperations({ db }: PaymentDeps, { id }: PaymentRow): Promise<Operation[]> {
  const captures = await openCaptures(db, id);
  const released = await openReleases(db, id);
  const reductions = await openReductions(db, id);
  const refunds = await openRefunds(db, id);
  return [
    ...captures.map(
      ({ sellerOrderId, amount }): Operation => ({
        key: captureKey(sellerOrderId),
        amount,
        send: "capture",
        refuse: (tx, settlement) => settleCapture(tx, sellerOrderId, settlement),
        isOpen: async (tx) => (await openCaptures(tx, id)).some((each) => each.sellerOrderId === sellerOrderId),
      }),
    ),
    ...released.map(
      ({ sellerOrderId, amount }): Operation => ({
        key: releaseKey(sellerOrderId),
        amount,
        send: "release",
        refuse: (tx, settlement) => settleRelease(tx, sellerOrderId, settlement),
        isOpen: async (tx) => (await openReleases(tx, id)).some((each) => each.sellerOrderId === sellerOrderId),
      }),
    ),
    ...reductions.map(
      (reduction): Operation => ({
        key: reductionKey(reduction.id),
        amount: reduction.amount,
        send: "release",
        refuse: (tx, settlement) => settleReduction(tx, reduction.id, settlement),
        isOpen: async (tx) => (await openReductions(tx, id)).some((each) => each.id === reduction.id),
      }),
    ),
    ...refunds.map(
      (refund): Operation => ({
        key: refundKey(refund.id),
        amount: refund.amount,
        send: "refund",
        refuse: (tx, settlement) => settleRefund(tx, refund.id, settlement),
        isOpen: async (tx) => (await openRefunds(tx, id)).some((each) => each.id === refund.id),
      }),
    ),
  ];
}

/** Undefined when it is not known what became of it. */
async function storeAnswer(
  deps: PaymentDeps,
  orderId: string,
  operation: Operation,
  answer: ProviderAnswer,
): Promise<PaymentRow | undefined> {
  const { key } = operation;
  if (answer.kind === "payment") return storeView(deps, orderId, answer.payment);
  if (answer.kind === "refused") {
    deps.log.error({ orderId, key, code: answer.code }, "the provider refused to move money");
    return changePayment(deps, orderId, async (tx, payment) => {
      if (!(await operation.isOpen(tx))) return payment;
      const settledAt = deps.now();
      await operation.refuse(tx, { state: "refused", refusal: answer.code, settledAt });
      return savePayment(tx, { ...payment, openOperations: payment.openOperations - 1 }, settledAt);
    });
  }
  deps.log.warn({ orderId, key, ...(answer.kind === "unknown" && { err: answer.cause }) }, "money move in doubt");
  return undefined;
}
