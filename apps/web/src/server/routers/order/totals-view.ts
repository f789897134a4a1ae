import "server-only";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { Totals } from "@souk/contracts/order/v1/order";

/** Sums in the reader's language; `total` = `items` + `delivery` - `discount`, tax is contained. */
export interface TotalsView {
  readonly items: MoneyView;
  readonly delivery: MoneyView;
  readonly isDeliveryFree: boolean;
  /** Null without any. */
  readonly discount: MoneyView | null;
  readonly total: MoneyView;
  /** Null where no tax is contained. */
  readonly taxIncluded: MoneyView | null;
  /** The tax by rate; empty where none is contained. */
  readonly taxes: TaxView[];
}

interface TaxView {
  /** "23", "5.5". */
  readonly percent: number;
  readonly base: MoneyView;
  readonly tax: MoneyView;
}

/** @throws when the order service left sums out */
export function totalsView(totals: Totals | undefined, locale: string): TotalsView {
  const items = moneyView(totals?.items, locale);
  const delivery = moneyView(totals?.delivery, locale);
  const total = moneyView(totals?.total, locale);
  if (!items || !delivery || !total) throw new Error("the order service answered without totals");
  const discount = moneyView(totals?.discount, locale);
  const tax = moneyView(totals?.taxIncluded, locale);
  return {
    items,
    delivery,
    isDeliveryFree: delivery.minorUnits === "0",
    discount: discount && discount.minorUnits !== "0" ? discount : null,
    total,
    taxIncluded: tax && tax.minorUnits !== "0" ? tax : null,
    taxes: (totals?.taxes ?? []).flatMap((line) => taxView(line, locale)),
  };
}

function taxView({ rateBasisPoints, base, tax }: Totals["taxes"][number], locale: string): TaxView[] {
  const [baseView, taxMoney] = [moneyView(base, locale), moneyView(tax, locale)];
  if (!baseView || !taxMoney || rateBasisPoints === 0) return [];
  return [{ percent: rateBasisPoints / 100, base: baseView, tax: taxMoney }];
}
