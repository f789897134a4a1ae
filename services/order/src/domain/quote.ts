import type { AppliedTerms, LineCommission } from "./commission.ts";
import type { CommissionSubject } from "./commission-rule.ts";
import type { Promotion } from "./promotion.ts";

/** An offer as it is when lines are priced. */
export interface PricedOffer {
  readonly offerId: string;
  readonly sellerId: string;
  readonly productId: string;
  /** Category ids from the top. */
  readonly categoryPath: readonly string[];
  readonly unitPriceMinor: bigint;
  readonly currencyCode: string;
}

/** A way to deliver one seller's part, with what it costs for these lines before discounts. */
export interface DeliveryOption {
  /** "standard", "express": stable. */
  readonly code: string;
  readonly priceMinor: bigint;
  /** First and last day of arrival, local dates. */
  readonly from: string;
  readonly until: string;
  /** What more of the seller's items makes it free; undefined when it is free, or does not become so. */
  readonly missingForFreeMinor?: bigint;
}

export interface QuoteRules {
  readonly vatBasisPoints: bigint;
  /** What the marketplace keeps of an item, and why. */
  findTerms(subject: CommissionSubject): AppliedTerms;
  /** The options of a seller's part worth so much before discounts; the first counts as the standard one. */
  deliveryOptions(part: { sellerId: string; itemsMinor: bigint }): readonly [DeliveryOption, ...DeliveryOption[]];
  /** What the shopper chose, by seller; without a choice, or with one that is not offered, it is the first option. */
  readonly deliveryChoices: ReadonlyMap<string, string>;
  /** Those that apply by themselves and can be used, in the order of precedence where two are as good. */
  readonly automatic: readonly Promotion[];
  /** Known and usable. */
  readonly coupon?: Promotion | undefined;
}

/** A promotion's share in one line. */
export interface LineDiscount {
  readonly promotionId: string;
  readonly amountMinor: bigint;
}

export interface QuotedLine<Offer extends PricedOffer> {
  readonly offer: Offer;
  readonly quantity: number;
  readonly totalMinor: bigint;
  readonly discounts: readonly LineDiscount[];
  readonly commission: LineCommission;
}

/** What a promotion takes off one seller's part, or off the whole. */
export interface Discount {
  readonly promotion: Pick<Promotion, "id" | "name" | "couponCode">;
  readonly kind: Promotion["benefit"]["kind"];
  /** 0 unless it is a percentage. */
  readonly percentBasisPoints: bigint;
  readonly amountMinor: bigint;
  /** What of it the marketplace pays. */
  readonly marketplaceMinor: bigint;
}

/** total = items + delivery - discount; the tax is contained in it. */
export interface TotalsMinor {
  readonly items: bigint;
  readonly delivery: bigint;
  readonly discount: bigint;
  readonly total: bigint;
  readonly taxIncluded: bigint;
}

export interface SellerQuote<Offer extends PricedOffer> {
  readonly sellerId: string;
  readonly lines: readonly QuotedLine<Offer>[];
  readonly deliveryOptions: readonly DeliveryOption[];
  readonly delivery: DeliveryOption;
  readonly discounts: readonly Discount[];
  readonly totals: TotalsMinor;
  readonly commissionMinor: bigint;
}

export interface Quote<Offer extends PricedOffer> {
  readonly currencyCode: string;
  readonly taxBasisPoints: bigint;
  readonly sellers: readonly SellerQuote<Offer>[];
  readonly totals: TotalsMinor;
  /** Undefined without a coupon. */
  readonly coupon: CouponEffect | undefined;
}

/** What a coupon that can be used does to these lines. */
export type CouponEffect =
  | { readonly result: "applied" | "not_for_these" | "nothing_to_discount" }
  | { readonly result: "below_minimum"; readonly missingMinor: bigint };
