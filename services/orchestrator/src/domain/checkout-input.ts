/**
 * What a run needs to know, frozen before it starts and stored with it. Plain JSON: it outlives the process.
 * Contact and address are not among it; they are the order service's, encrypted.
 */
export interface CheckoutInput {
  readonly checkoutId: string;
  readonly orderId: string;
  readonly shopperId: string;
  readonly lines: readonly { readonly offerId: string; readonly quantity: number }[];
  readonly total: AmountJson;
  readonly shares: readonly ShareJson[];
  readonly paymentToken: string;
  readonly returnUrl: string;
  /** Request id of the step that takes the ordered lines out of the cart. */
  readonly takeLinesId: string;
}

export interface AmountJson {
  readonly currencyCode: string;
  /** Whole minor units as decimal digits. */
  readonly minorUnits: string;
}

export interface ShareJson {
  readonly sellerOrderId: string;
  readonly sellerId: string;
  readonly total: AmountJson;
  readonly commission: AmountJson;
}
