import "server-only";
import type { VisitNumbers } from "@souk/contracts/analytics/v1/numbers";
import type { Money } from "@souk/contracts/money/v1/money";
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
  | "commission"
  | "refunded"
  | "activeSellers";

export interface FigureView {
  readonly id: FigureId;
  /** Empty when there is nothing to say. */
  readonly value: string;
  readonly previous: string;
  readonly direction: "up" | "down" | "same" | "none";
  /** By how much, where that is said in percent. */
  readonly change: string;
}

/** A figure of one period. */
export interface Measured {
  readonly id: FigureId;
  /** For comparing only; undefined when it cannot be told. */
  readonly amount: number | undefined;
  readonly text: string;
  readonly isRate: boolean;
}

export function counted(id: FigureId, value: number | bigint, locale: string): Measured {
  return { id, amount: Number(value), text: new Intl.NumberFormat(locale).format(value), isRate: false };
}

/** Nothing where the amount is not to be seen. */
export function moneyOf(id: FigureId, amount: Money | undefined, locale: string): Measured[] {
  return amount ? [{ id, amount: Number(amount.minorUnits), text: shown(amount, locale), isRate: false }] : [];
}

/** What one of so many comes to. */
export function averaged(id: FigureId, sum: Money | undefined, of: bigint, locale: string): Measured {
  if (!sum || of <= 0n) return { id, amount: undefined, text: "", isRate: false };
  const minorUnits = sum.minorUnits / of;
  const text = formatMoney({ currencyCode: sum.currencyCode, minorUnits }, locale);
  return { id, amount: Number(minorUnits), text, isRate: false };
}

const percent = { style: "percent", maximumFractionDigits: 1 } as const;

export function rated(
  id: FigureId,
  { part, whole }: { part: number; whole: number },
  locale: string,
  style: Intl.NumberFormatOptions = percent,
): Measured {
  const amount = whole > 0 ? part / whole : undefined;
  const text = amount === undefined ? "" : new Intl.NumberFormat(locale, style).format(amount);
  return { id, amount, text, isRate: true };
}

export function visitsOf(visits: VisitNumbers, locale: string): Measured[] {
  return [
    counted("visits", visits.visitCount, locale),
    { id: "conversion", amount: conversionOf(visits), text: conversionText(visits, locale), isRate: true },
  ];
}

/** Each figure beside what it was before, in the reader's language. */
export function compareAll(current: readonly Measured[], previous: readonly Measured[], locale: string): FigureView[] {
  return current.map((now) => {
    const before = previous.find(({ id }) => id === now.id);
    return compare(now, before, locale);
  });
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
