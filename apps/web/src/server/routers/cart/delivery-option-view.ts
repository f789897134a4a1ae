import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { SellerQuote } from "@souk/contracts/order/v1/order";
import { deliveryDaysText } from "@/features/cart/delivery-days";

/** A way in which a seller's parcel can come. */
export interface DeliveryOptionView {
  readonly code: string;
  readonly price: MoneyView;
  readonly isFree: boolean;
  /** Local dates: "2026-11-24". */
  readonly from: string;
  readonly until: string;
  /** The same in words. Written here: a phone takes longer to learn how to write a date than for all else on a product page. */
  readonly days: string;
  readonly isChosen: boolean;
}

/** How far a seller's part is from being delivered for nothing. */
export interface FreeDeliveryView {
  readonly missing: MoneyView;
  readonly reachedPercent: number;
}

export function deliveryOptionViews({ deliveryOptions }: SellerQuote, locale: string): DeliveryOptionView[] {
  return deliveryOptions.flatMap(({ code, price, deliveryFrom, deliveryUntil, isChosen }) => {
    const money = moneyView(price, locale);
    if (!money) return [];
    const dates = { from: deliveryFrom, until: deliveryUntil };
    const days = deliveryDaysText(locale, dates);
    return [{ code, price: money, isFree: money.minorUnits === "0", ...dates, days, isChosen }];
  });
}

/** Null when it is free already, or does not become so. */
export function freeDeliveryView({ deliveryOptions, totals }: SellerQuote, locale: string): FreeDeliveryView | null {
  const missing = deliveryOptions[0]?.missingForFree;
  const view = moneyView(missing, locale);
  const items = totals?.items?.minorUnits;
  if (!missing || !view || items === undefined) return null;
  return { missing: view, reachedPercent: Number((items * 100n) / (items + missing.minorUnits)) };
}
