import { DBOS } from "@dbos-inc/dbos-sdk";
import type { PaymentOutcome } from "./payment-outcome.ts";

/** The topic on which a run hears that its payment changed. */
export const paymentTopic = "payment";

export interface PaymentWaitLimits {
  readonly actionTimeoutMs: number;
  readonly outcomeTimeoutMs: number;
}

interface Channel {
  ask(): Promise<PaymentOutcome>;
  tell(actionUrl: string): Promise<void>;
  resume(): Promise<void>;
}

type Settled =
  | Extract<PaymentOutcome, { state: "authorized" | "declined" | "voided" }>
  | { readonly state: "timed_out" };

/** Asked about in any case after this long: a message may have been sent before anybody listened. */
const askEveryMs = 15_000;
const askFirstMs = 1_000;

/**
 * Waits until a payment is decided: by the shopper at the bank, or by the payment worker that finds out what became of
 * an authorization without an answer. The time is counted by the engine, so it goes on over restarts.
 */
export async function awaitPayment(
  first: PaymentOutcome,
  limits: PaymentWaitLimits,
  channel: Channel,
): Promise<Settled> {
  if (first.state !== "pending" && first.state !== "action_required") return first;
  const startedAt = await DBOS.now();
  let payment: PaymentOutcome = first;
  for (let round = 0; ; round++) {
    if (payment.state !== "pending" && payment.state !== "action_required") {
      await channel.resume();
      return payment;
    }
    const limitMs = payment.state === "pending" ? limits.outcomeTimeoutMs : limits.actionTimeoutMs;
    const leftMs = limitMs - ((await DBOS.now()) - startedAt);
    if (leftMs <= 0) return { state: "timed_out" };
    if (payment.state === "action_required") await channel.tell(payment.actionUrl);
    const sliceMs = round === 0 && payment.state === "pending" ? askFirstMs : askEveryMs;
    await DBOS.recv(paymentTopic, { timeoutSeconds: Math.min(sliceMs, leftMs) / 1000 });
    payment = await channel.ask();
  }
}
