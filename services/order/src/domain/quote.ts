/** An offer as it is when lines are priced. */
export interface PricedOffer {
  readonly offerId: string;
  readonly sellerId: string;
  readonly unitPriceMinor: bigint;
  readonly currencyCode: string;
}

export interface QuoteRules {
  readonly deliveryFeeMinor: bigint;
  /** 0: never free. */
  readonly freeDeliveryFromMinor: bigint;
  readonly vatBasisPoints: bigint;
  readonly commissionBasisPoints: bigint;
}

export interface QuotedLine<Offer extends PricedOffer> {
  readonly offer: Offer;
  readonly quantity: number;
  readonly totalMinor: bigint;
}

export interface TotalsMinor {
  readonly items: bigint;
  readonly delivery: bigint;
  readonly total: bigint;
  readonly taxIncluded: bigint;
}

export interface SellerQuote<Offer extends PricedOffer> {
  readonly sellerId: string;
  readonly lines: readonly QuotedLine<Offer>[];
  readonly totals: TotalsMinor;
  readonly commissionMinor: bigint;
}

export interface Quote<Offer extends PricedOffer> {
  readonly currencyCode: string;
  readonly sellers: readonly SellerQuote<Offer>[];
  readonly totals: TotalsMinor;
}
