import type { CheckoutInput } from "../domain/checkout-input.ts";
import type { Waiting } from "../waiting.ts";
import type { CheckoutProgress } from "./checkout-progress.ts";
import type { Gate } from "./gate.ts";
import { type DecidedPayment, isUndecided, type PaymentOutcome, type UndecidedPayment } from "./payment-outcome.ts";
import type { Steps } from "./steps.ts";

export interface PaymentWaitLimits {
  /** How long the shopper may take at the bank. */
  readonly actionTimeoutMs: number;
  /** How long to wait for what became of an authorization without an answer. */
  readonly outcomeTimeoutMs: number;
}

interface Deps {
  readonly steps: Pick<Steps, "askPayment">;
  readonly progress: Pick<CheckoutProgress, "actionRequired" | "running" | "isCancelRequested">;
  readonly waiting: Pick<Waiting, "forChange">;
  readonly gate: Gate;
  readonly limits: PaymentWaitLimits;
  readonly now: () => Date;
}

export type Settled = DecidedPayment | { readonly state: "timed_out" | "cancelled" };

const firstPauseMs = 250;
/** Asked this often in any case: the message that something changed may be lost. */
const longestPauseMs = 15_000;

/**
 * Waits until a payment is decided: by the shopper at the bank, or by the payment worker that finds out what became of
 * an authorization without an answer. Messages only say that it is worth asking. May be begun anew after a crash; the time
 * counts from `sinceMs`, or from when the payment was seen to move on.
 */
export async function awaitPayment(
  { steps, progress, waiting, gate, limits, now }: Deps,
  input: CheckoutInput,
  since: { payment: UndecidedPayment; atMs: number },
): Promise<Settled> {
  let { payment, atMs } = since;
  let shownUrl: string | undefined;
  for (let round = 0; ; round++) {
    const endsAtMs = atMs + (payment.state === "pending" ? limits.outcomeTimeoutMs : limits.actionTimeoutMs);
    if (payment.state === "action_required" && payment.actionUrl !== shownUrl) {
      shownUrl = payment.actionUrl;
      await progress.actionRequired(input, shownUrl);
    }
    const pauseMs = payment.state === "pending" ? firstPauseMs * 2 ** round : longestPauseMs;
    // Armed before the payment is asked about, so that a change between the two is not missed.
    const changed = waiting.forChange(
      input.checkoutId,
      Math.min(pauseMs, longestPauseMs, Math.max(0, endsAtMs - now().getTime())),
    );
    const answer = await answerOr(payment, () => steps.askPayment(input));
    if (!isUndecided(answer)) {
      if (shownUrl !== undefined) await progress.running(input);
      return answer;
    }
    // While it is open at the bank: an answer on its way is waited for.
    const mayCancel = answer.state === "action_required" && shownUrl !== undefined;
    if (mayCancel && (await progress.isCancelRequested(input))) return { state: "cancelled" };
    if (answer.state !== payment.state) atMs = now().getTime();
    else if (now().getTime() >= endsAtMs) return { state: "timed_out" };
    payment = answer;
    await gate.idle(changed);
  }
}

/** A payment service that cannot be asked now does not end the wait. */
async function answerOr(last: UndecidedPayment, ask: () => Promise<PaymentOutcome>): Promise<PaymentOutcome> {
  try {
    return await ask();
  } catch {
    return last;
  }
}
