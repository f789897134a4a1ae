export type DeclineCode =
  | "card_declined"
  | "insufficient_funds"
  | "expired_card"
  | "lost_card"
  | "unknown_test_card"
  | "authentication_required"
  | "authentication_failed";

/** How a card behaves when it is charged. Kept with the token in place of the number. */
export const behaviours = [
  "approve",
  "approve_after_delay",
  "approve_and_lose_reply",
  "require_3ds",
  "approve_then_require_3ds",
  "approve_then_decline",
  "card_declined",
  "insufficient_funds",
  "expired_card",
  "lost_card",
  "unknown_test_card",
] as const;
export type Behaviour = (typeof behaviours)[number];

const testCards = new Map<string, Behaviour>([
  ["4242424242424242", "approve"],
  ["5555555555554444", "approve"],
  ["2200000000000004", "approve"],
  ["4000002500003155", "require_3ds"],
  ["4000002760003184", "approve_then_require_3ds"],
  ["4000000000000259", "approve_then_decline"],
  ["4000000000000119", "approve_after_delay"],
  ["4000000000000341", "approve_and_lose_reply"],
  ["4000000000000002", "card_declined"],
  ["4000000000009995", "insufficient_funds"],
  ["4000000000000069", "expired_card"],
  ["4000000000009987", "lost_card"],
]);

/** Every number that the sandbox knows a behaviour for. */
export const testCardNumbers: readonly string[] = [...testCards.keys()];

export function behaviourOf(number: string): Behaviour {
  return testCards.get(number) ?? "unknown_test_card";
}
