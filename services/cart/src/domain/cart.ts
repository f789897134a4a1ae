import type { Money } from "@souk/money/money";

/** Most pieces of one offer, and most lines, in a cart or put aside. */
export const mostPerLine = 99;
export const mostLines = 100;

export interface CartLine {
  readonly offerId: string;
  readonly quantity: number;
  readonly addedAt: Date;
  /** Price of one that the shopper has seen and accepted. */
  readonly seenPrice: Money | undefined;
}

export type MergeOutcome = "added" | "summed" | "clamped" | "dropped";

export interface MergedLine {
  readonly offerId: string;
  readonly outcome: MergeOutcome;
  /** In the cart after the merge. */
  readonly quantity: number;
  /** What both carts had together. */
  readonly wanted: number;
}

export interface MergeNotice {
  readonly mergedAt: Date;
  readonly lines: readonly MergedLine[];
}

export interface Cart {
  /** Newest first. */
  readonly lines: readonly CartLine[];
  /** Put aside for later, newest first. */
  readonly saved: readonly CartLine[];
  readonly version: bigint;
  /** Empty for none. */
  readonly couponCode: string;
  readonly mergeNotice: MergeNotice | undefined;
}
