export type PayoutFailure = "account_closed" | "account_rejected";
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
  createdAt: number;
};

export function payoutStatus({ failureCode, settlesAt }: Payout, now: number): PayoutStatus {
  if (now < settlesAt) return "pending";
  return failureCode === null ? "paid" : "failed";
}

export function payoutView(payout: Payout, now: number) {
  const status = payoutStatus(payout, now);
  return {
    id: payout.id,
    status,
    amount: String(payout.amount),
    currency: payout.currency,
    destination: payout.destination,
    reference: payout.reference,
    idempotency_key: payout.idempotencyKey,
    failure_code: status === "failed" ? payout.failureCode : null,
    created: new Date(payout.createdAt).toISOString(),
    settled: status === "pending" ? null : new Date(payout.settlesAt).toISOString(),
  };
}
