import type { FaultsInput } from "@souk/payment-sandbox/faults";
import fc from "fast-check";

/** What one shopper pays with; the test cards of the provider. */
const cards = {
  good: "4242424242424242",
  slow: "4000000000000119",
  lostReply: "4000000000000341",
  declined: "4000000000000002",
  noFunds: "4000000000009995",
  bank: "4000002500003155",
} as const;

export const goodCard: string = cards.good;

export type AfterStep =
  | { readonly do: "cancelAll" }
  | { readonly do: "cancelPart"; readonly at: number }
  | { readonly do: "capture"; readonly at: number }
  | { readonly do: "refund"; readonly at: number; readonly thousandths: bigint };

export interface Plan {
  readonly card: string;
  /** Offers of how many sellers are bought. */
  readonly parts: number;
  /** The same cart is checked out in two windows at once. */
  readonly isInTwoTabs: boolean;
  /** What the shopper does at the bank, where the card asks for it. Too late is after having given up. */
  readonly atBank: "approve" | "refuse" | "giveUp" | "approveTooLate";
  /** What is asked of a paid order; the steps of a group at once. */
  readonly after: readonly (readonly AfterStep[])[];
}

const at = fc.nat(2);
const afterStep: fc.Arbitrary<AfterStep> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant("capture" as const), at }), weight: 4 },
  { arbitrary: fc.record({ do: fc.constant("cancelPart" as const), at }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant("cancelAll" as const) }), weight: 1 },
  {
    arbitrary: fc.record({ do: fc.constant("refund" as const), at, thousandths: fc.bigInt(1n, 1_000n) }),
    weight: 2,
  },
);

const plan: fc.Arbitrary<Plan> = fc.record({
  card: fc.oneof(
    { arbitrary: fc.constant(cards.good), weight: 5 },
    { arbitrary: fc.constantFrom(cards.slow, cards.lostReply), weight: 2 },
    { arbitrary: fc.constantFrom(cards.declined, cards.noFunds), weight: 2 },
    { arbitrary: fc.constant(cards.bank), weight: 3 },
  ),
  parts: fc.integer({ min: 1, max: 3 }),
  isInTwoTabs: fc.nat(4).map((roll) => roll === 0),
  atBank: fc.constantFrom("approve" as const, "approveTooLate" as const, "refuse" as const, "giveUp" as const),
  after: fc.array(fc.array(afterStep, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
});

const share = (...shares: number[]) => fc.constantFrom(0, ...shares);

/** What goes wrong at the provider during a round. The longest wait is longer than the shop waits for an answer. */
const weather: fc.Arbitrary<FaultsInput> = fc.record({
  seed: fc.nat(100_000),
  error_rate: share(0.1, 0.4),
  lose_reply_rate: share(0.1, 0.4),
  webhook_duplicates: share(0.5, 1),
  webhook_reorder: share(0.5, 1),
  webhook_before_reply: fc.boolean(),
  webhook_delay_ms: share(0, 1_000),
  forged_webhooks: fc.constantFrom(0.5, 1),
  latency_ms: fc.constantFrom(
    { min: 0, max: 0 },
    { min: 0, max: 300 },
    { min: 200, max: 1_500 },
    { min: 0, max: 7_000 },
  ),
});

export interface Round {
  readonly faults: FaultsInput;
  readonly plans: readonly Plan[];
}

/** The same seed makes the same rounds. */
export function roundsOf(seed: number, { rounds, shoppers }: { rounds: number; shoppers: number }): Round[] {
  const round = fc.record({ faults: weather, plans: fc.array(plan, { minLength: shoppers, maxLength: shoppers }) });
  return fc.sample(round, { seed, numRuns: rounds });
}
