import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Failure } from "../domain/checkout.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import type { Upstream } from "../upstream.ts";
import { awaitPayment, type PaymentWaitLimits } from "./await-payment.ts";
import { durably } from "./durably.ts";
import type { Outcome } from "./outcome.ts";
import { createUndos, type Steps, type Undo } from "./steps.ts";
import { undoAll } from "./undo-all.ts";

export interface CheckoutDeps {
  readonly upstream: Upstream;
  readonly steps: Steps;
  readonly limits: PaymentWaitLimits & { readonly undoAttempts: number };
  readonly progress: CheckoutProgress;
}

/** How a run tells the outside where it is. Each call may be repeated. */
export interface CheckoutProgress {
  actionRequired(checkoutId: string, actionUrl: string): Promise<void>;
  running(checkoutId: string): Promise<void>;
  completed(checkoutId: string): Promise<void>;
  failed(checkoutId: string, failure: Failure): Promise<void>;
  parked(checkoutId: string, failure: Failure): Promise<void>;
}

class Refused extends Error {
  override name = "Refused";
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/**
 * The checkout of one order: hold stock, hold money, sell the stock, place the order, empty the cart. Nothing is
 * visible to a seller before stock and money are both held, and the order is placed last of what can be refused: from then on
 * there is nothing to undo. Each undo is registered before its step is called.
 */
export function createCheckoutWorkflow({ upstream, steps, limits, progress }: CheckoutDeps) {
  return async function checkout(input: CheckoutInput): Promise<void> {
    const { checkoutId } = input;
    const [releaseStock, voidPayment, abandonOrder] = createUndos(upstream, input.orderId);
    const undos: Undo[] = [];
    try {
      undos.push(releaseStock);
      accept(await durably("reserve-stock", () => steps.reserveStock(input)));
      undos.push(voidPayment);
      const paymentId = await holdMoney(input);
      accept(await durably("commit-stock", () => steps.commitStock(input)));
      undos.push(abandonOrder);
      accept(await durably("place-order", () => steps.placeOrder(input, paymentId)));
    } catch (error) {
      const failure = error instanceof Refused ? error.failure : { reason: "CHECKOUT_INTERRUPTED", metadata: {} };
      const isUndone = await undoAll(undos, limits.undoAttempts);
      await durably(isUndone ? "fail" : "park", () =>
        (isUndone ? progress.failed : progress.parked)(checkoutId, failure),
      );
      return;
    }
    await emptyCart(input);
    await durably("complete", () => progress.completed(checkoutId));
  };

  async function holdMoney(input: CheckoutInput): Promise<string> {
    const { payment } = accept(await durably("authorize-payment", () => steps.authorizePayment(input)));
    const settled = await awaitPayment(payment, limits, {
      ask: () => durably("ask-payment", () => steps.askPayment(input)),
      tell: (actionUrl) => durably("ask-shopper", () => progress.actionRequired(input.checkoutId, actionUrl)),
      resume: () => durably("resume", () => progress.running(input.checkoutId)),
    });
    if (settled.state === "authorized") return settled.paymentId;
    throw new Refused(refusalOf(settled));
  }

  /** The order stands; a cart that cannot be emptied now only shows lines that the shopper can remove. */
  async function emptyCart(input: CheckoutInput): Promise<void> {
    try {
      await durably("take-lines", () => steps.takeLines(input));
    } catch (error) {
      DBOS.logger.warn(`the cart of checkout ${input.checkoutId} was not emptied: ${String(error)}`);
    }
  }
}

function refusalOf(
  settled: { state: "declined"; declineCode: string } | { state: "timed_out" } | { state: "voided" },
): Failure {
  if (settled.state === "declined")
    return { reason: "PAYMENT_DECLINED", metadata: { decline_code: settled.declineCode } };
  return { reason: settled.state === "voided" ? "PAYMENT_VOIDED" : "PAYMENT_TIMED_OUT", metadata: {} };
}

function accept<T extends object>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome;
  throw new Refused({ reason: outcome.reason, metadata: outcome.metadata });
}
