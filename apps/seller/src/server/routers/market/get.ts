import "server-only";
import { operatorProcedure } from "../../trpc.ts";
import { categoryNames } from "../commission/names.ts";
import { namesOf } from "../desk-orders/names-of.ts";
import { shown } from "../money/money-view.ts";
import { daysOf, periodInput, stepFor } from "../numbers/period.ts";
import type { PeriodView } from "../numbers/period-view.ts";
import { stepOf, toPoints } from "../numbers/points.ts";
import { marketFiguresOf } from "./figures.ts";

export interface BestShopView {
  readonly sellerId: string;
  readonly name: string;
  readonly orders: number;
  readonly sales: string;
  readonly commission: string;
}

export interface BestCategoryView {
  readonly categoryId: string;
  /** Empty when it is not known. */
  readonly name: string;
  readonly units: number;
  readonly sales: string;
}

export interface MarketView extends PeriodView {
  readonly shops: readonly BestShopView[];
  readonly categories: readonly BestCategoryView[];
}

const shownBest = 10;

/** How the marketplace does in a period, against as many days before it. */
export const get = operatorProcedure.input(periodInput).query(async ({ ctx, input, signal }): Promise<MarketView> => {
  const { clients, locale } = ctx;
  const options = { ...ctx.call, ...(signal && { signal }) };
  const period = daysOf(input);
  const summary = await clients.market.getMarketSummary({ period }, options);
  const currencies = summary.current.map(({ numbers }) => numbers?.currencyCode ?? "");
  const currencyCode = currencies.find((each) => each === input.currency) ?? currencies[0] ?? "";
  const step = stepFor(period);
  const { from = "", until = "" } = summary.previousPeriod ?? {};
  const common = { period, previous: { from, until }, currencies, currencyCode, step };
  if (currencyCode === "") return { ...common, figures: [], points: [], shops: [], categories: [] };
  const of = { period, currencyCode };
  const [series, best, inCategories] = await Promise.all([
    clients.market.getMarketSeries({ ...of, step: stepOf[step] }, options),
    clients.market.listBestShops({ ...of, limit: shownBest }, options),
    clients.market.listBestCategories({ ...of, limit: shownBest }, options),
  ]);
  const [shopOf, categories] = await Promise.all([
    namesOf(
      clients,
      best.shops.map(({ sellerId }) => sellerId),
      options,
    ),
    categoryNames(clients, { locale, call: options }),
  ]);
  return {
    ...common,
    figures: marketFiguresOf(summary, currencyCode, locale),
    points: toPoints(series, currencyCode, locale),
    shops: best.shops.map(({ sellerId, orderCount, sales, commission }) => ({
      ...{ sellerId, name: shopOf(sellerId).name, orders: Number(orderCount) },
      ...{ sales: shown(sales, locale), commission: shown(commission, locale) },
    })),
    categories: inCategories.categories.map(({ categoryId, unitCount, sales }) => ({
      ...{ categoryId, name: categories.get(categoryId) ?? "", units: Number(unitCount) },
      sales: shown(sales, locale),
    })),
  };
});
