import { isDomainError } from "@souk/errors/domain-error";
import { parseMoney } from "@souk/money/parse";
import { type CsvCells, type CsvColumn, withoutApostrophe } from "../../features/stock/csv/csv-format.ts";

/** What is wrong with a cell, and what would be right. */
export interface CellFault {
  readonly column: CsvColumn;
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What the shop has of the offer that a row names. */
export interface KnownOffer {
  readonly offerId: string;
  readonly currencyCode: string;
  readonly priceMinor: bigint;
  readonly compareAtMinor: bigint | undefined;
  readonly onHand: bigint;
  readonly reserved: bigint;
  /** Location → pieces. */
  readonly locations: ReadonlyMap<string, bigint>;
}

export interface RowChange {
  readonly offerId: string;
  readonly location: string;
  readonly amount: { readonly case: "onHand" | "delta"; readonly value: number } | null;
  /** Null gives up the offer's own. */
  readonly threshold: number | null | undefined;
  readonly price: bigint | undefined;
  /** Null removes it. */
  readonly compareAt: bigint | null | undefined;
  readonly currencyCode: string;
}

interface Shop {
  /** Lower-case name or id → id. */
  readonly locations: ReadonlyMap<string, string>;
  readonly offers: ReadonlyMap<string, KnownOffer>;
}

const most = 1_000_000_000;

/** What a row asks for, or everything that is wrong with it. */
export function readRow(cells: CsvCells, shop: Shop): RowChange | readonly CellFault[] {
  const faults: CellFault[] = [];
  const fault = (column: CsvColumn, reason: string, metadata: Record<string, string> = {}) =>
    void faults.push({ column, reason, metadata });
  const text = (column: CsvColumn) => withoutApostrophe(cells[column].trim());
  const offer = shop.offers.get(text("sku"));
  if (text("sku") === "") fault("sku", "SKU_MISSING");
  else if (!offer) fault("sku", "SKU_UNKNOWN", { sku: text("sku") });
  const named = text("location") || "main";
  const location = shop.locations.get(named.toLowerCase());
  if (location === undefined) fault("location", "LOCATION_UNKNOWN", { location: named });

  const onHand = wholeOf(text("on_hand"), 0);
  const delta = wholeOf(text("delta"), -most);
  if (onHand === null) fault("on_hand", "COUNT_UNREADABLE");
  if (delta === null) fault("delta", "DELTA_UNREADABLE");
  if (typeof onHand === "number" && typeof delta === "number") fault("delta", "AMOUNT_TWICE");
  const threshold = text("threshold").toLowerCase() === "default" ? "default" : wholeOf(text("threshold"), 0);
  if (threshold === null) fault("threshold", "THRESHOLD_UNREADABLE");

  const currencyCode = offer?.currencyCode ?? "EUR";
  const price = amountOf(text("price"), currencyCode);
  if (price === null) fault("price", "AMOUNT_UNREADABLE");
  const isRemoved = text("compare_at").toLowerCase() === "none";
  const compareAt = isRemoved ? undefined : amountOf(text("compare_at"), currencyCode);
  if (compareAt === null) fault("compare_at", "AMOUNT_UNREADABLE");
  const before = isRemoved ? undefined : (compareAt ?? offer?.compareAtMinor);
  const after = price ?? offer?.priceMinor;
  if (before && after && before <= after) fault(compareAt ? "compare_at" : "price", "COMPARE_AT_TOO_LOW");
  const asked = [onHand, delta, threshold, price, compareAt].some((value) => value !== undefined) || isRemoved;
  if (!asked) fault("on_hand", "ROW_EMPTY");

  if (!offer || location === undefined || faults.length > 0) return faults;
  const lying = offer.locations.get(location) ?? 0n;
  const change = typeof onHand === "number" ? BigInt(onHand) - lying : BigInt(delta ?? 0);
  const column = typeof onHand === "number" ? "on_hand" : "delta";
  if (lying + change < 0n) fault(column, "STOCK_INSUFFICIENT", { onHand: String(lying) });
  else if (change < 0n && offer.onHand + change < offer.reserved)
    fault(column, "STOCK_RESERVED", { reserved: String(offer.reserved) });
  if (faults.length > 0) return faults;
  return {
    ...{ offerId: offer.offerId, location, currencyCode },
    amount:
      typeof onHand === "number" ? { case: "onHand", value: onHand } : delta ? { case: "delta", value: delta } : null,
    threshold: threshold === "default" ? null : (threshold ?? undefined),
    price: price ?? undefined,
    compareAt: isRemoved ? null : (compareAt ?? undefined),
  };
}

/** Undefined when nothing is written, null when it is no whole number. */
function wholeOf(written: string, least: number): number | null | undefined {
  if (written === "") return undefined;
  const text = written.replaceAll(/[\s\u00a0\u202f]/g, "").replace(/^[−–]/, "-");
  if (!/^[+-]?\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value < least || value > most ? null : value;
}

function amountOf(written: string, currencyCode: string): bigint | null | undefined {
  if (written === "") return undefined;
  try {
    const { minorUnits } = parseMoney(written, currencyCode);
    return minorUnits > 0n ? minorUnits : null;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
