import type { CancelledBy, CancelReason } from "./cancellation.ts";
import type { LineCommission } from "./commission.ts";
import type { OrderState, SellerOrderState } from "./order-state.ts";
import type { Discount, LineDiscount, PricedOffer, TotalsMinor } from "./quote.ts";

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

export interface Picture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly placeholder: string;
  readonly groundHue: number;
  readonly alt: Texts;
}

/** What was bought, as it was called and looked then. */
export interface OfferSnapshot extends PricedOffer {
  readonly productSlug: string;
  readonly title: Texts;
  readonly options: readonly { readonly name: Texts; readonly value: Texts }[];
  readonly picture: Picture | null;
  /** The seller's own code; orders from before it was kept have none. */
  readonly sku?: string;
}

export interface OrderLine {
  readonly id: string;
  readonly snapshot: Omit<OfferSnapshot, "unitPriceMinor" | "categoryPath">;
  readonly quantity: number;
  /** In shipments, handed over or not. */
  readonly packedQuantity: number;
  /** Given up by the seller while the rest stands; of a cancelled seller order all of them. */
  readonly cancelledQuantity: number;
  /** Why, the last time. */
  readonly cancelReason: CancelReason | null;
  /** In returns that stand. */
  readonly returnedQuantity: number;
  readonly unitPriceMinor: bigint;
  /** Before discounts. */
  readonly totalMinor: bigint;
  readonly discounts: readonly LineDiscount[];
  /** Null of orders from before it was kept by line. */
  readonly commission: LineCommission | null;
}

export interface SellerOrder {
  readonly id: string;
  readonly sellerId: string;
  readonly state: SellerOrderState;
  readonly lines: readonly OrderLine[];
  readonly totals: TotalsMinor;
  readonly commissionMinor: bigint;
  /** What of the total, of the commission and of the marketplace's discounts was cancelled while the rest stood. */
  readonly cancelledMinor: bigint;
  readonly cancelledCommissionMinor: bigint;
  readonly cancelledMarketplaceMinor: bigint;
  readonly discounts: readonly Discount[];
  readonly deliveryOptionCode: string;
  readonly deliveryFrom: string;
  readonly deliveryUntil: string;
  /** When it is to be handed over at the latest. */
  readonly shipBy: Date;
  /** Grows with what its seller does with it. */
  readonly version: number;
  readonly cancelledBy: CancelledBy | null;
  readonly cancelReason: CancelReason | null;
}

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly shopperId: string;
  readonly state: OrderState;
  readonly currencyCode: string;
  readonly totals: TotalsMinor;
  /** Rate of the tax that all totals contain. */
  readonly taxBasisPoints: bigint;
  readonly locale: string;
  readonly paymentId: string | null;
  readonly placedAt: Date | null;
  readonly sellerOrders: readonly SellerOrder[];
}

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface Address {
  readonly recipient: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly countryCode: string;
}

/** Who gets an order and where; stored sealed. */
export interface Recipient {
  readonly contact: Contact;
  readonly address: Address;
}

export const timelineKinds = [
  "placed",
  "payment_authorized",
  "packed",
  "handed_over",
  "part_handed_over",
  "payment_captured",
  "delivered",
  "cancelled",
  "payment_voided",
  "refunded",
  "return_requested",
  "return_approved",
  "return_declined",
  "return_received",
  "return_cancelled",
  "return_expired",
  "came_back",
  "lines_cancelled",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly sellerOrderId: string | null;
  readonly at: Date;
}
