import type { Logger } from "@souk/telemetry/logger";
import type { Failure } from "../domain/checkout.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import type { Upstream } from "../upstream.ts";
import type { Waiting } from "../waiting.ts";
import { awaitPayment, type PaymentWaitLimits, type Settled } from "./await-payment.ts";
import type { CheckoutProgress } from "./checkout-progress.ts";
import { type Durably, durablyIn } from "./durably.ts";
import type { Gate } from "./gate.ts";
import type { Outcome } from "./outcome.ts";
import { isUndecided } from "./payment-outcome.ts";
import { reportEnd } from "./report-end.ts";
import { briefly, forward, patiently, report } from "./retries.ts";
import type { Steps } from "./steps.ts";
import { undoAll } from "./undo-all.ts";
import { createUndos, type Undo } from "./undos.ts";

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

class Refused extends Error {
  override name = "Refused";
  readonly failure: Failure;
  constructor({ reason, metadata }: Failure) {
    super(reason);
    this.failure = { reason, metadata };
  }
}

/**
 * The checkout of one order: be the only one of its shopper, hold stock, hold money, sell the stock, place the order, empty the cart. Nothing is
 * visible to a seller before stock and money are both held, and the order is placed last of what can be refused: from then on
 * there is nothing to undo. Each undo is registered before its step is called.
 */
export function createCheckoutWorkflow(deps: CheckoutDeps) {
  const { upstream, steps, limits, progress } = deps;

  return async function checkout(input: CheckoutInput): Promise<void> {
    const durably = durablyIn(input, deps);
    const [releaseStock, voidPayment, abandonOrder] = createUndos(upstream, input.orderId);
    const undos: Undo[] = [];
    try {
      const { refusal } = accept(
        await durably("begin", async () => ({ refusal: (await progress.begin(input)) ?? null }), report),
      );
      if (refusal) throw new Refused(refusal);
      undos.push(releaseStock);
      accept(await durably("reserve-stock", () => steps.reserveStock(input), forward));
      undos.push(voidPayment);
      const paymentId = await holdMoney(durably, input);
      accept(await durably("commit-stock", () => steps.commitStock(input), forward));
      accept(await durably("place-order", () => steps.placeOrder(input, paymentId), forward));
    } catch (error) {
      // Anything else is the engine's: the run was taken over or the database is away. Undoing is then not ours to do.
      if (!(error instanceof Refused)) throw error;
      // The quote was frozen before the run, with the uses of promotions in it: it is dropped in any case, and first.
      const isUndone = await undoAll(durably, [...undos, abandonOrder], limits.undoAttempts);
      await reportEnd(durably, progress, { ref: input, isUndone, failure: error.failure });
      return;
    }
    await complete(durably, input);
  };

  async function holdMoney(durably: Durably, input: CheckoutInput): Promise<string> {
    const { payment, atMs } = accept(await durably("authorize-payment", () => steps.authorizePayment(input), forward));
    const settled = isUndecided(payment)
      ? accept(
          await durably(
            "await-payment",
            async () => ({ settled: await awaitPayment(deps, input, { payment, atMs }) }),
            forward,
          ),
        ).settled
      : payment;
    if (settled.state === "authorized") return settled.paymentId;
    throw new Refused(failureOf(settled));
  }

  /** The order stands. A cart that cannot be emptied at once does not keep the shopper waiting. */
  async function complete(durably: Durably, input: CheckoutInput): Promise<void> {
    const taken = await durably("take-lines", () => steps.takeLines(input), briefly);
    await durably("complete", async () => ({ done: await progress.completed(input) }), report);
    if (!taken.ok) await durably("take-lines-later", () => steps.takeLines(input), patiently);
  }
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

function accept<T extends object>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome;
  throw new Refused(outcome);
}
