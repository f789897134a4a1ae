import { toDecimal } from "@souk/money/decimal";
import { parseMoney } from "@souk/money/parse";
import type { StockRowView } from "@/server/routers/stock/stock-view";

/** What can be written in: "at:main" is what lies at the main location. */
export type ColumnId = "price" | "compareAt" | `at:${string}` | "threshold" | "state";

/** Why a text cannot stand in a cell. */
export type CellProblem = "price" | "compareAt" | "compareAtLow" | "count" | "state";

export const cellKey = (offerId: string, column: ColumnId): string => `${offerId} ${column}`;

/** What stands in a cell before anybody writes in it. */
export function savedText(row: StockRowView, column: ColumnId): string {
  switch (column) {
    case "price":
      return row.offer.price;
    case "compareAt":
      return row.offer.compareAt ?? "";
    case "threshold":
      return row.stock?.threshold === null || !row.stock ? "" : String(row.stock.threshold);
    case "state":
      return row.offer.state;
    default:
      return row.stock ? String(row.stock.locations[column.slice(3)] ?? 0) : "";
  }
}

const mayBeEmpty: ReadonlySet<ColumnId> = new Set(["compareAt", "threshold"]);

/** The text as it is saved: "12,5" is "12.50"; as it was written when it makes no sense. */
export function tidied(column: ColumnId, text: string, currencyCode: string): string {
  const written = text.trim();
  if (column === "state") return stateOf(written);
  if (column === "price" || column === "compareAt") return amountOf(written, currencyCode) ?? written;
  const digits = written.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(digits) ? String(Number(digits)) : written;
}

/** Undefined when the text can stand in the cell. */
export function problemOf(
  column: ColumnId,
  text: string,
  row: { price: string; currencyCode: string },
): CellProblem | undefined {
  if (text === "" && mayBeEmpty.has(column)) return undefined;
  if (column === "state") return text === "active" || text === "paused" ? undefined : "state";
  if (column === "price") return isAmount(text, row.currencyCode) ? undefined : "price";
  if (column !== "compareAt") return /^\d{1,9}$/.test(text) ? undefined : "count";
  if (!isAmount(text, row.currencyCode)) return "compareAt";
  return isAmount(row.price, row.currencyCode) &&
    minorOf(text, row.currencyCode) <= minorOf(row.price, row.currencyCode)
    ? "compareAtLow"
    : undefined;
}

/** What stands in a cell now. */
export function textIn(cells: ReadonlyMap<string, string>, row: StockRowView, column: ColumnId): string {
  return cells.get(cellKey(row.offerId, column)) ?? savedText(row, column);
}

/** What is wrong with what was written in a cell, or with what stands beside it. */
export function problemIn(
  cells: ReadonlyMap<string, string>,
  row: StockRowView,
  column: ColumnId,
): CellProblem | undefined {
  const isTouched = cells.has(cellKey(row.offerId, column));
  // A price that goes above the price before is wrong in a cell that nobody touched.
  if (!isTouched && !(column === "compareAt" && cells.has(cellKey(row.offerId, "price")))) return undefined;
  const { currencyCode } = row.offer;
  return problemOf(column, textIn(cells, row, column), { price: textIn(cells, row, "price"), currencyCode });
}

function stateOf(text: string): string {
  if (/^(a|акт)/i.test(text)) return "active";
  return /^(p|пау)/i.test(text) ? "paused" : text;
}

function amountOf(text: string, currencyCode: string): string | undefined {
  try {
    return toDecimal(parseMoney(text, currencyCode));
  } catch {
    return undefined;
  }
}

const isAmount = (text: string, currencyCode: string): boolean => {
  const amount = amountOf(text, currencyCode);
  return amount !== undefined && !amount.startsWith("-") && /[1-9]/.test(amount);
};

const minorOf = (text: string, currencyCode: string): bigint => parseMoney(text, currencyCode).minorUnits;
