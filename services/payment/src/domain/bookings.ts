import { allocate } from "@souk/money/allocate";
import { divideHalfUp } from "@souk/money/divide-half-up";

/** One side of a booking. Debits positive, credits negative, in minor units. */
export interface Posting {
  readonly account: string;
  readonly amount: bigint;
}

interface Parties {
  readonly provider: string;
  readonly sellerId: string;
}

interface Part {
  /** What the shopper pays, or gets back. */
  readonly total: bigint;
  /** What the marketplace pays of discounts, beside it. */
  readonly marketplace: bigint;
  readonly commission: bigint;
}

/** What was taken, and what the marketplace adds to it, is owed to the seller, but for the commission. */
export function captureBooking(parties: Parties, part: Part): Posting[] {
  return booking(parties, part);
}

/** The same the other way round. */
export function refundBooking(parties: Parties, { total, marketplace, commission }: Part): Posting[] {
  return booking(parties, { total: -total, marketplace: -marketplace, commission: -commission });
}

function booking({ provider, sellerId }: Parties, { total, marketplace, commission }: Part): Posting[] {
  const postings = [
    { account: `provider:${provider}`, amount: total },
    { account: "platform:promotions", amount: marketplace },
    { account: `seller:${sellerId}`, amount: commission - total - marketplace },
    { account: "platform:commission", amount: -commission },
  ];
  return postings.filter(({ amount }) => amount !== 0n);
}

interface Refundable {
  readonly total: bigint;
  readonly marketplaceDiscount: bigint;
  readonly commission: bigint;
  readonly refunded: bigint;
  readonly marketplaceRefunded: bigint;
  readonly commissionRefunded: bigint;
}

/**
 * What goes back with a refund to the shopper: the marketplace's discount to it, and from the commission. Each is the
 * difference between what is due after the refund and what was due before, so the parts of repeated refunds add up to the
 * exact proportion of their sum, and to all of it when all is refunded. `total` is above zero.
 */
export function partOfRefund(share: Refundable, amount: bigint): Part {
  const { total, marketplaceDiscount, commission, marketplaceRefunded, commissionRefunded } = share;
  const refunded = share.refunded + amount;
  const discount = divideHalfUp(marketplaceDiscount * refunded, total);
  const [, due = 0n] = allocate(refunded + discount, [total + marketplaceDiscount - commission, commission]);
  return { total: amount, marketplace: discount - marketplaceRefunded, commission: due - commissionRefunded };
}
