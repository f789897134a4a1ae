/** How one checkout stands. */
export interface CheckoutAnswer {
  readonly checkoutId: string;
  readonly orderId: string;
  readonly state: "running" | "action_required" | "completed" | "failed" | "parked";
  /** "STOCK_INSUFFICIENT"; empty unless it failed. */
  readonly failureReason: string;
  /** The bank's page while it waits for the shopper there; empty otherwise. */
  readonly actionUrl: string;
}

export interface Total {
  readonly currencyCode: string;
  readonly minorUnits: bigint;
}

export interface Line {
  readonly offerId: string;
  readonly quantity: number;
}

export interface Purchase {
  readonly lines: readonly Line[];
  readonly paymentToken: string;
  readonly expectedTotal: Total;
  /** Of the cart, which is ordered once however often it is asked for; left out, nobody checks. */
  readonly cartVersion?: string;
}

/** One seller's part of an order. */
export interface OrderPart {
  readonly id: string;
  readonly isCancelled: boolean;
  readonly pieces: number;
  readonly total: Total;
}

export interface OrderRead {
  readonly state: string;
  /** Of all parts, also of cancelled ones. */
  readonly pieces: number;
  readonly total: Total;
  readonly parts: readonly OrderPart[];
}

/**
 * Somebody new who buys without an account. Refusals are thrown as DomainError, whichever way they came.
 * `requestId` names the attempt: a repeat with the same one joins it.
 */
export interface Shopper {
  addToCart(offerId: string, requestId: string, quantity?: number): Promise<void>;
  /** What the whole cart would cost now. */
  cartTotal(): Promise<Total>;
  /** Of the cart as it is now. */
  cartVersion(): Promise<string>;
  startCheckout(purchase: Purchase, requestId: string): Promise<CheckoutAnswer>;
  /** Waits a while when it is still running. */
  checkoutStatus(checkoutId: string): Promise<CheckoutAnswer>;
  /** Gives up waiting at the bank; a checkout that does not wait stays as it is. */
  cancelCheckout(checkoutId: string): Promise<CheckoutAnswer>;
  /** Ids of all orders this shopper has. */
  orderIds(): Promise<string[]>;
  /** Throws ORDER_NOT_FOUND for an order of somebody else. */
  readOrder(orderId: string): Promise<OrderRead>;
  cancelOrder(orderId: string, requestId: string): Promise<void>;
  cancelPart(part: { orderId: string; sellerOrderId: string }, requestId: string): Promise<void>;
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
