import "server-only";
import type { BestSeller, StockOut } from "@souk/contracts/analytics/v1/numbers";
import type { Text } from "@souk/contracts/product/v1/product";
import { sellerProcedure } from "../../trpc.ts";
import { instant, shown } from "../money/money-view.ts";
import { conversionText } from "./conversion.ts";
import { figuresOf } from "./figures.ts";
import { daysOf, periodInput, stepFor } from "./period.ts";
import type { PeriodView } from "./period-view.ts";
import { stepOf, toPoints } from "./points.ts";

export interface BestSellerView {
  readonly productId: string;
  /** Empty when the product is not known any more. */
  readonly title: string;
  readonly units: number;
  readonly orders: number;
  readonly sales: string;
  readonly visits: string;
  /** Empty when it cannot be told. */
  readonly conversion: string;
}

export interface StockOutView {
  readonly offerId: string;
  readonly title: string;
  readonly sku: string;
  readonly since: string | null;
}

export interface NumbersView extends PeriodView {
  readonly bestSellers: readonly BestSellerView[];
  readonly stockOuts: readonly StockOutView[];
  readonly stockOutCount: number;
  /** Of product pages, also where nothing was ever sold. */
  readonly visitCount: number;
}

const shownProducts = 20;

/** How the shop does in a period, against as many days before it. */
export const get = sellerProcedure.input(periodInput).query(async ({ ctx, input, signal }): Promise<NumbersView> => {
  const { numbers } = ctx.clients;
  const options = { ...ctx.call, ...(signal && { signal }) };
  const period = daysOf(input);
  const of = { sellerId: ctx.shop.id, period };
  const [summary, soldOut] = await Promise.all([
    numbers.getSummary(of, options),
    numbers.listStockOuts({ sellerId: ctx.shop.id }, options),
  ]);
  const currencies = summary.current.map((each) => each.currencyCode);
  const currencyCode = currencies.find((each) => each === input.currency) ?? currencies[0] ?? "";
  const step = stepFor(period);
  const [series, best] = currencyCode
    ? await Promise.all([
        numbers.getSeries({ ...of, currencyCode, step: stepOf[step] }, options),
        numbers.listBestSellers({ ...of, currencyCode, limit: shownProducts }, options),
      ])
    : [undefined, undefined];
  const { from = "", until = "" } = summary.previousPeriod ?? {};
  return {
    ...{ period, previous: { from, until }, currencies, currencyCode, step },
    figures: figuresOf(summary, currencyCode, ctx.locale),
    points: series ? toPoints(series, currencyCode, ctx.locale) : [],
    bestSellers: best?.products.map((each) => toBestSeller(each, ctx.locale)) ?? [],
    stockOuts: soldOut.offers.map((each) => toStockOut(each, ctx.locale)),
    stockOutCount: summary.stockOutCount,
    visitCount: Number(summary.currentVisits?.visitCount ?? 0n),
  };
});

const inLanguage = (text: Text | undefined, locale: string) => text?.byLanguage[locale] ?? text?.byLanguage.en ?? "";

function toBestSeller({ productId, title, unitCount, orderCount, sales, ...best }: BestSeller, locale: string) {
  const visits = best.visits ?? { visitCount: 0n, orderCount: 0n };
  return {
    ...{ productId, title: inLanguage(title, locale), units: Number(unitCount), orders: orderCount },
    sales: shown(sales, locale),
    visits: new Intl.NumberFormat(locale).format(visits.visitCount),
    conversion: conversionText(visits, locale),
  };
}

function toStockOut({ offerId, title, sku, since }: StockOut, locale: string): StockOutView {
  return { offerId, title: inLanguage(title, locale), sku, since: instant(since) };
}
