import { inTransaction } from "@souk/database/transaction";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import type { Logger } from "@souk/telemetry/logger";
import { returnsToSettle, saveReturn } from "../../db/return-store.ts";
import { moveReturn, type Return } from "../../domain/return.ts";
import { planRefund, type RefundWish } from "../../domain/return-refund.ts";
import type { Upstream } from "../../upstream.ts";
import { tellReturn } from "./tell-return.ts";
import { lockReturn, type ReturnDeps, type SellerReturnInput, workOnReturn } from "./work-on-return.ts";

/** Less than whoever waits for the answer waits; the worker asks again. */
const paymentTimeoutMs = 1_500;

export interface RefundDeps extends ReturnDeps {
  readonly log: Logger;
  readonly upstream: Pick<Upstream, "payment">;
}

/**
 * Decides what goes back for a return. It is stored before payment is asked, so that whoever dies in between leaves a return that
 * the worker settles; payment knows the request by its id and gives the money back once.
 */
export async function refundReturn(deps: RefundDeps, input: SellerReturnInput & { wish: RefundWish }): Promise<void> {
  const { wish, ...change } = input;
  await workOnReturn(deps, change, async (work) => {
    const { found, order, at } = work;
    const plan = planRefund(work, wish);
    if (order.paymentId === null && plan.refundMinor > 0n) throw notPaid();
    const decided = { ...found, ...plan, refundAttempt: found.refundAttempt + 1, refusal: "", dueAt: null };
    // Nothing to give back: nobody is asked.
    if (plan.refundMinor > 0n) return { ...decided, state: moveReturn(found.state, "refunding") };
    const after: Return = { ...decided, state: moveReturn(found.state, "refunded"), refundedAt: at };
    await tellReturn(work, "refunded", after);
    return after;
  });
  await settleRefund(deps, input.returnId).catch((err) => {
    deps.log.warn({ err, returnId: input.returnId }, "a refund of a return has no outcome yet; the worker asks for it");
  });
}

/** Asks payment for what was decided, again and again until it says what became of it. @throws what leaves the outcome unknown */
export async function settleRefund(deps: RefundDeps, returnId: string): Promise<void> {
  const asked = await inTransaction(deps.db, (tx) => lockReturn(tx, { returnId }, deps.now()));
  if (asked?.found.state !== "refunding" || asked.found.refundMinor === null) return;
  const { order, part, found } = asked;
  const refusal = await askPayment(deps, {
    requestId: stableId("return-refund", `${found.id}:${found.refundAttempt}`),
    ...{ orderId: order.id, sellerOrderId: part.id },
    amount: { currencyCode: order.currencyCode, minorUnits: asked.found.refundMinor },
  });
  await inTransaction(deps.db, async (tx) => {
    const at = deps.now();
    const work = await lockReturn(tx, { returnId }, at);
    if (work?.found.state !== "refunding" || work.found.refundAttempt !== found.refundAttempt) return;
    if (refusal === undefined) {
      const after: Return = { ...work.found, state: moveReturn("refunding", "refunded"), refundedAt: at };
      await saveReturn(tx, after);
      await tellReturn(work, "refunded", after);
    } else {
      await saveReturn(tx, { ...work.found, state: moveReturn("refunding", "received"), dueAt: at, refusal });
    }
  });
}

type Request = Parameters<RefundDeps["upstream"]["payment"]["refundPayment"]>[0];

/** The reason when payment refuses for good; undefined when the money went back. */
async function askPayment({ upstream }: RefundDeps, request: Request): Promise<string | undefined> {
  try {
    await upstream.payment.refundPayment(request, { timeoutMs: paymentTimeoutMs });
    return undefined;
  } catch (error) {
    if (isDomainError(error) && (error.kind === "failed_precondition" || error.kind === "not_found")) {
      return error.reason;
    }
    throw error;
  }
}

const atOnce = 100;

/** Settles what was decided and has no outcome; how many. One that fails does not keep the others waiting. */
export async function settleRefunds(deps: RefundDeps, stopping: AbortSignal): Promise<number> {
  let settled = 0;
  for (const returnId of await returnsToSettle(deps.db, atOnce)) {
    if (stopping.aborted) break;
    try {
      await settleRefund(deps, returnId);
      settled++;
    } catch (err) {
      deps.log.warn({ err, returnId }, "a refund of a return has no outcome yet; it is asked for again");
    }
  }
  return settled;
}

function notPaid(): DomainError {
  return new DomainError("failed_precondition", "NOT_PAID", "Nothing was paid for this order, so nothing goes back.");
}
