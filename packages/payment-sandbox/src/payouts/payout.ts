export const returnCodes = ["account_closed", "account_frozen", "account_rejected"] as const;
export type PayoutFailure = "account_closed" | "account_rejected";
export type ReturnCode = (typeof returnCodes)[number];
export type PayoutStatus = "pending" | "paid" | "failed";

/** Money on its way from the marketplace to a bank account. Amounts are minor units. */
export type Payout = {
  id: string;
  reference: string;
  idempotencyKey: string;
  currency: string;
  amount: bigint;
  destination: string;
  /** What it will have come to at `settlesAt`, null for a success: decided when it is made, told no sooner. */
  failureCode: PayoutFailure | null;
  settlesAt: number;
  /** The bank took it and sends it back: from when on, and why. */
  returned: { at: number; code: ReturnCode } | null;
  createdAt: number;
};

/** What the bank sends back was paid, and has failed from then on. */
export function payoutStatus({ failureCode, settlesAt, returned }: Payout, now: number): PayoutStatus {
  if (now < settlesAt) return "pending";
  if (returned && now >= returned.at) return "failed";
  return failureCode === null ? "paid" : "failed";
}

export function payoutView(payout: Payout, now: number) {
  const status = payoutStatus(payout, now);
  const returned = payout.returned && now >= payout.returned.at ? payout.returned : null;
  return {
    id: payout.id,
    status,
    amount: String(payout.amount),
    currency: payout.currency,
    destination: payout.destination,
    reference: payout.reference,
    idempotency_key: payout.idempotencyKey,
    failure_code: status === "failed" ? (returned?.code ?? payout.failureCode) : null,
    created: new Date(payout.createdAt).toISOString(),
    settled: status === "pending" ? null : new Date(payout.settlesAt).toISOString(),
    returned: returned && new Date(returned.at).toISOString(),
  };
}
