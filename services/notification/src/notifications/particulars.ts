/** What a notification is about: ids and amounts, nothing of anybody. */
export interface Particulars {
  readonly sellerId?: string;
  readonly orderId?: string;
  readonly sellerOrderId?: string;
  readonly returnId?: string;
  readonly payoutId?: string;
  readonly productId?: string;
  readonly runNumber?: number;
  readonly currencyCode?: string;
  /** A bigint, as text. */
  readonly minorUnits?: string;
}

/** An amount as it is kept with a notification; nothing when there is none. */
export function amountOf(money: { currencyCode: string; minorUnits: bigint } | undefined): Particulars {
  if (money === undefined) return {};
  return { currencyCode: money.currencyCode, minorUnits: money.minorUnits.toString() };
}
