import type { Money } from "@souk/money/money";

export const maxWishes = 300;

export interface Wish {
  readonly productId: string;
  readonly variantId: string | null;
  /** Null when nobody offered it then. */
  readonly priceWhenAdded: Money | null;
  readonly addedAt: Date;
}

/** Whose list it is. */
export interface WishOwner {
  readonly id: string;
  readonly isGuest: boolean;
}
