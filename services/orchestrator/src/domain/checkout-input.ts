import type { CheckoutRef } from "./checkout.ts";

/**
 * What a run needs to know, frozen before it starts and stored with it. Plain JSON: it outlives the process.
 * Contact and address are not among it; they are the order service's, encrypted.
 */
export interface CheckoutInput extends CheckoutRef {
  readonly requestId: string;
  /** Decimal digits; empty when what is ordered is no cart. */
  readonly cartVersion: string;
  readonly lines: readonly { readonly offerId: string; readonly quantity: number }[];
  readonly total: AmountJson;
  readonly shares: readonly ShareJson[];
  readonly paymentToken: string;
  readonly paymentMethodId: string;
  readonly saveCard: boolean;
  readonly returnUrl: string;
  /** Request id of the step that takes the ordered lines out of the cart. */
  readonly takeLinesId: string;
  /** The trace of the request that started it, which its steps belong to also after a crash. */
  readonly trace: { readonly traceparent?: string; readonly tracestate?: string };
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
  readonly marketplaceDiscount?: AmountJson;
}
