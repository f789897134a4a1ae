/** How one checkout stands. */
export interface CheckoutAnswer {
  readonly checkoutId: string;
  readonly orderId: string;
  readonly state: "running" | "action_required" | "completed" | "failed" | "parked";
  /** "STOCK_INSUFFICIENT"; empty unless it failed. */
  readonly failureReason: string;
}

export interface Total {
  readonly currencyCode: string;
  readonly minorUnits: bigint;
}

export interface Purchase {
  readonly offerId: string;
  readonly paymentToken: string;
  readonly expectedTotal: Total;
}

/**
 * Somebody new who buys one piece without an account. Refusals are thrown as DomainError, whichever way they came.
 * `requestId` names the attempt: a repeat with the same one joins it.
 */
export interface Shopper {
  addToCart(offerId: string, requestId: string): Promise<void>;
  /** What the whole cart would cost now. */
  cartTotal(): Promise<Total>;
  startCheckout(purchase: Purchase, requestId: string): Promise<CheckoutAnswer>;
  /** Waits a while when it is still running. */
  checkoutStatus(checkoutId: string): Promise<CheckoutAnswer>;
  /** Ids of all orders this shopper has. */
  orderIds(): Promise<string[]>;
  /** Throws ORDER_NOT_FOUND for an order of somebody else. */
  readOrder(orderId: string): Promise<{ state: string; pieces: number; total: Total }>;
}

export const buyer = {
  contact: { name: "Proof Shopper", email: "proof@souk.example", phone: "" },
  address: {
    recipient: "Proof Shopper",
    phone: "",
    line1: "Rua da Prova 1",
    line2: "",
    city: "Lisboa",
    region: "",
    postalCode: "1100-001",
    countryCode: "PT",
  },
} as const;
