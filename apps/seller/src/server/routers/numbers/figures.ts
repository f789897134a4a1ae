import "server-only";
import type { Numbers, ReviewNumbers, VisitNumbers } from "@souk/contracts/analytics/v1/numbers";
import type { GetSummaryResponse } from "@souk/contracts/analytics/v1/seller_numbers_service";
import { formatMoney } from "@souk/money/format";
import { shown } from "../money/money-view.ts";
import { conversionOf, conversionText } from "./conversion.ts";

export type FigureId =
  | "sales"
  | "orders"
  | "averageOrder"
  | "units"
  | "visits"
  | "conversion"
  | "cancelRate"
  | "refundRate"
  | "rating"
  | "commission";

export interface FigureView {
  readonly id: FigureId;
  /** Empty when there is nothing to say. */
  readonly value: string;
  readonly previous: string;
  readonly direction: "up" | "down" | "same" | "none";
  /** By how much, where that is said in percent. */
  readonly change: string;
}

interface Measured {
  readonly id: FigureId;
  /** For comparing only; undefined when it cannot be told. */
  readonly amount: number | undefined;
  readonly text: string;
  readonly isRate: boolean;
}

/** The figures of a period beside those of the one before, in the reader's language. */
export function figuresOf(summary: GetSummaryResponse, currencyCode: string, locale: string): FigureView[] {
  const find = (list: readonly Numbers[]) => list.find((each) => each.currencyCode === currencyCode);
  const [current, previous] = [find(summary.current), find(summary.previous)];
  if (!current || !previous) return [];
  const { currentReviews, currentVisits, previousReviews, previousVisits } = summary;
  const before = measure(previous, { reviews: previousReviews, visits: previousVisits }, locale);
  return measure(current, { reviews: currentReviews, visits: currentVisits }, locale).map((now) => {
    const then = before.find(({ id }) => id === now.id);
    return compare(now, then, locale);
  });
}

interface Beside {
  readonly reviews: ReviewNumbers | undefined;
  readonly visits: VisitNumbers | undefined;
}

function measure(numbers: Numbers, { reviews, visits }: Beside, locale: string): Measured[] {
  const { orderCount, unitCount, cancelledOrderCount, refundedOrderCount, sales, commission, currencyCode } = numbers;
  const standing = orderCount - cancelledOrderCount;
  const count = (value: number | bigint) => new Intl.NumberFormat(locale).format(value);
  const money = (id: FigureId, amount: typeof sales): Measured[] =>
    amount ? [{ id, amount: Number(amount.minorUnits), text: shown(amount, locale), isRate: false }] : [];
  const average = sales && standing > 0 ? sales.minorUnits / BigInt(standing) : undefined;
  const rate = (id: FigureId, part: number, whole: number, style: Intl.NumberFormatOptions): Measured => {
    const amount = whole > 0 ? part / whole : undefined;
    const text = amount === undefined ? "" : new Intl.NumberFormat(locale, style).format(amount);
    return { id, amount, text, isRate: true };
  };
  const percent = { style: "percent", maximumFractionDigits: 1 } as const;
  return [
    ...money("sales", sales),
    { id: "orders", amount: orderCount, text: count(orderCount), isRate: false },
    {
      ...{ id: "averageOrder", isRate: false },
      amount: average === undefined ? undefined : Number(average),
      text: average === undefined ? "" : formatMoney({ currencyCode, minorUnits: average }, locale),
    },
    { id: "units", amount: Number(unitCount), text: count(unitCount), isRate: false },
    ...(visits ? visited(visits, locale) : []),
    rate("cancelRate", cancelledOrderCount, orderCount, percent),
    rate("refundRate", refundedOrderCount, standing, percent),
    rate("rating", reviews?.sum ?? 0, reviews?.count ?? 0, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    ...money("commission", commission),
  ];
}

function visited(visits: VisitNumbers, locale: string): Measured[] {
  const text = new Intl.NumberFormat(locale).format(visits.visitCount);
  return [
    { id: "visits", amount: Number(visits.visitCount), text, isRate: false },
    { id: "conversion", amount: conversionOf(visits), text: conversionText(visits, locale), isRate: true },
  ];
}

function compare({ id, amount, text, isRate }: Measured, before: Measured | undefined, locale: string): FigureView {
  const figure = { id, value: text, previous: before?.text ?? "" };
  if (amount === undefined || before?.amount === undefined || (before.amount === 0 && amount !== 0 && !isRate))
    return { ...figure, direction: "none", change: "" };
  const difference = amount - before.amount;
  if (difference === 0 || text === before.text) return { ...figure, direction: "same", change: "" };
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const change = isRate ? "" : share.format(Math.abs(difference) / Math.abs(before.amount));
  return { ...figure, direction: difference > 0 ? "up" : "down", change };
}
