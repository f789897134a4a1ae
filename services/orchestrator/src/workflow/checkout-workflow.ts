import type { Logger } from "@souk/telemetry/logger";
import type { Failure } from "../domain/checkout.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import type { Upstream } from "../upstream.ts";
import type { Waiting } from "../waiting.ts";
import { awaitPayment, type PaymentWaitLimits, type Settled } from "./await-payment.ts";
import type { CheckoutProgress } from "./checkout-progress.ts";
import { endUndone } from "./end-undone.ts";
import type { Gate } from "./gate.ts";
import { accept, Refused, refused } from "./outcome.ts";
import { isUndecided, type UndecidedPayment } from "./payment-outcome.ts";
import { briefly, forward, patiently, report } from "./retries.ts";
import { type Run, runOf } from "./run.ts";
import type { Steps } from "./steps.ts";
import { createUndos } from "./undos.ts";

export interface CheckoutDeps {
  readonly upstream: Upstream;
  readonly steps: Steps;
  readonly limits: PaymentWaitLimits & { readonly undoAttempts: number };
  readonly progress: CheckoutProgress;
  readonly waiting: Waiting;
  readonly gate: Gate;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * The checkout of one order: be the only one of its shopper, hold stock, hold money, sell the stock, place the order, empty the cart. Nothing is
 * visible to a seller before stock and money are both held, and the order is placed last of what can be refused: from then on
 * there is nothing to undo. All of that is one step: every call is idempotent by the order's id, so that a crash may repeat them.
 */
export function createCheckoutWorkflow(deps: CheckoutDeps) {
  const { upstream, steps, limits, progress } = deps;

  return async function checkout(input: CheckoutInput): Promise<void> {
    const run = runOf(input, deps);
    const [releaseStock, voidPayment, abandonOrder] = createUndos(upstream, input.orderId);
    try {
      const { undecided } = accept(await run.step("hold-pay-place", () => holdPayPlace(run, input)));
      if (undecided) {
        const { settled } = accept(await run.step("await-payment", () => decision(run, input, undecided)));
        accept(await run.step("place", () => place(run, input, settled)));
      }
    } catch (error) {
      // Anything else is the engine's: the run was taken over or the database is away. Undoing is then not ours to do.
      if (!(error instanceof Refused)) throw error;
      const { reason, metadata, isUnpaid } = error.refusal;
      // The quote was frozen before the run, with the uses of promotions in it: it is dropped in any case, and first.
      const undos = isUnpaid ? [releaseStock, abandonOrder] : [releaseStock, voidPayment, abandonOrder];
      await endUndone(run, { ref: input, failure: { reason, metadata }, undos }, { progress, limits });
      return;
    }
    await complete(run, input);
  };

  /** Unless the payment stays undecided: a shopper at the bank is waited for in a step of its own. */
  async function holdPayPlace(run: Run, input: CheckoutInput): Promise<{ undecided?: Undecided }> {
    await holdStock(run, input).catch(refusedUnpaid);
    const { payment, atMs } = await run.call("authorize-payment", () => steps.authorizePayment(input), forward);
    if (isUndecided(payment)) return { undecided: { payment, atMs } };
    return place(run, input, payment);
  }

  async function holdStock(run: Run, input: CheckoutInput): Promise<void> {
    const rival = await run.call("begin", () => progress.begin(input), report);
    if (rival) throw refused(rival);
    await run.call("reserve-stock", () => steps.reserveStock(input), forward);
  }

  async function decision(run: Run, input: CheckoutInput, since: Undecided): Promise<{ settled: Settled }> {
    return { settled: await run.call("await-payment", () => awaitPayment(deps, input, since), forward) };
  }

  async function place(run: Run, input: CheckoutInput, payment: Settled): Promise<Record<never, never>> {
    if (payment.state !== "authorized") throw refused(failureOf(payment));
    await run.call("commit-stock", () => steps.commitStock(input), forward);
    return run.call("place-order", () => steps.placeOrder(input, payment.paymentId), forward);
  }

  /** The order stands. A cart that cannot be emptied at once does not keep the shopper waiting. */
  async function complete(run: Run, input: CheckoutInput): Promise<void> {
    let isCartTaken = true;
    await run.finish(async () => {
      isCartTaken = await run.call("take-lines", () => steps.takeLines(input), briefly).then(() => true, notRefused);
      await run.call("complete", () => progress.completed(input), report);
    });
    if (isCartTaken) return;
    await run.step("take-lines-later", () => run.call("take-lines", () => steps.takeLines(input), patiently));
  }
}

interface Undecided {
  readonly payment: UndecidedPayment;
  readonly atMs: number;
}

function refusedUnpaid(error: unknown): never {
  throw error instanceof Refused ? new Refused({ ...error.refusal, isUnpaid: true }) : error;
}

/** False for a refusal. */
function notRefused(error: unknown): false {
  if (error instanceof Refused) return false;
  throw error;
}

const reasons = {
  voided: "PAYMENT_VOIDED",
  timed_out: "PAYMENT_TIMED_OUT",
  cancelled: "CHECKOUT_CANCELLED",
} as const;

function failureOf(settled: Exclude<Settled, { state: "authorized" }>): Failure {
  if (settled.state === "declined") {
    return { reason: "PAYMENT_DECLINED", metadata: { decline_code: settled.declineCode } };
  }
  return { reason: reasons[settled.state], metadata: {} };
}
