import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { Totals } from "@souk/contracts/order/v1/order";

/** Sums in the reader's language; `total` = `items` + `delivery`, tax is contained. */
export interface TotalsView {
  readonly items: MoneyView;
  readonly delivery: MoneyView;
  readonly isDeliveryFree: boolean;
  readonly total: MoneyView;
  /** Null where no tax is contained. */
  readonly taxIncluded: MoneyView | null;
}

/** @throws when the order service left sums out */
export function totalsView(totals: Totals | undefined, locale: string): TotalsView {
  const items = moneyView(totals?.items, locale);
  const delivery = moneyView(totals?.delivery, locale);
  const total = moneyView(totals?.total, locale);
  if (!items || !delivery || !total) throw new Error("the order service answered without totals");
  const tax = moneyView(totals?.taxIncluded, locale);
  return {
    items,
    delivery,
    isDeliveryFree: delivery.minorUnits === "0",
    total,
    taxIncluded: tax && tax.minorUnits !== "0" ? tax : null,
  };
}
