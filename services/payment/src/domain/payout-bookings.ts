import type { Posting } from "./bookings.ts";

/** What has left the sellers' balances and not yet arrived anywhere. */
export const inTransitAccount = "payouts:in-transit";

export const sellerAccount = (sellerId: string) => `seller:${sellerId}`;

/** Out of the seller's balance, on its way. */
export function payoutBooking(sellerId: string, amount: bigint): Posting[] {
  return move(inTransitAccount, sellerAccount(sellerId), amount);
}

/** The bank has it: the provider paid it out of what it held for us. */
export function settledBooking(provider: string, amount: bigint): Posting[] {
  return move(`provider:${provider}`, inTransitAccount, amount);
}

/** It did not arrive: into the seller's balance again. */
export function returnedBooking(sellerId: string, amount: bigint): Posting[] {
  return move(sellerAccount(sellerId), inTransitAccount, amount);
}

/** The bank had it and sent it back: the provider holds it for us again, and the seller is owed it again. */
export function sentBackBooking(provider: string, sellerId: string, amount: bigint): Posting[] {
  return move(sellerAccount(sellerId), `provider:${provider}`, amount);
}

function move(credited: string, debited: string, amount: bigint): Posting[] {
  return [
    { account: debited, amount },
    { account: credited, amount: -amount },
  ];
}
