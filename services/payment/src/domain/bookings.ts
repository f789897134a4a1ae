import { allocate } from "@souk/money/allocate";

/** One side of a booking. Debits positive, credits negative, in minor units. */
export interface Posting {
  readonly account: string;
  readonly amount: bigint;
}

interface Parties {
  readonly provider: string;
  readonly sellerId: string;
}

/** What was taken is owed to the seller, but for the commission. */
export function captureBooking(parties: Parties, part: { total: bigint; commission: bigint }): Posting[] {
  return booking(parties, part);
}

/** The same the other way round. */
export function refundBooking(parties: Parties, part: { total: bigint; commission: bigint }): Posting[] {
  return booking(parties, { total: -part.total, commission: -part.commission });
}

function booking({ provider, sellerId }: Parties, { total, commission }: { total: bigint; commission: bigint }) {
  const postings = [
    { account: `provider:${provider}`, amount: total },
    { account: `seller:${sellerId}`, amount: commission - total },
    { account: "platform:commission", amount: -commission },
  ];
  return postings.filter(({ amount }) => amount !== 0n);
}

/**
 * The commission's part of a refund. It is the difference between what is due after it and what was due before, so the
 * parts of repeated refunds add up to the exact proportion of their sum, to the commission when all is refunded.
 */
export function commissionOfRefund(
  share: { total: bigint; commission: bigint; refunded: bigint; commissionRefunded: bigint },
  amount: bigint,
): bigint {
  const [, due = 0n] = allocate(share.refunded + amount, [share.total - share.commission, share.commission]);
  return due - share.commissionRefunded;
}
