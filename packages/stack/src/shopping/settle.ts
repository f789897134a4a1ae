import { setTimeout as pause } from "node:timers/promises";
import { isDomainError } from "@souk/errors/domain-error";
import type { CheckoutAnswer, Purchase, Shopper } from "./shopper.ts";

const limitMs = 120_000;
const firstPauseMs = 500;
const longestPauseMs = 8_000;
const lostConnection = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/**
 * Asks until there is an answer, after a growing pause each time, as a patient shopper does. Refusals are thrown.
 * `onRepeat` is told each time.
 */
export async function answered<Answer>(
  ask: () => Promise<Answer>,
  { endsAtMs = performance.now() + limitMs, onRepeat = () => {} } = {},
): Promise<Answer> {
  for (let repeats = 0; ; repeats++) {
    try {
      return await ask();
    } catch (error) {
      if (!isNoAnswer(error) || performance.now() > endsAtMs) throw error;
      onRepeat();
      await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** repeats) * (0.5 + Math.random()));
    }
  }
}

/** Checks out and waits for the end. Where an answer is missing it sends the same request again, which must join the first. */
export async function settle(
  shopper: Shopper,
  purchase: Purchase,
  requestId: string,
  onRepeat: () => void = () => {},
): Promise<CheckoutAnswer> {
  const endsAtMs = performance.now() + limitMs;
  const patience = { endsAtMs, onRepeat };
  let answer = await answered(() => shopper.startCheckout(purchase, requestId), patience);
  while (answer.state === "running" && performance.now() < endsAtMs) {
    const { checkoutId } = answer;
    answer = await answered(() => shopper.checkoutStatus(checkoutId), patience);
  }
  return answer;
}

/** Whether it is not known what became of a call: the same one may be sent again. */
export function isNoAnswer(error: unknown): boolean {
  if (isDomainError(error)) return error.kind === "unavailable" || error.kind === "deadline_exceeded";
  return error instanceof Error && "code" in error && lostConnection.has(String(error.code));
}
