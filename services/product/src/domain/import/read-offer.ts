import { isDomainError } from "@souk/errors/domain-error";
import { exponentOf, isCurrency } from "@souk/money/currency";
import { parseMoney } from "@souk/money/parse";
import type { MoneyDraft, OfferDraft } from "../product-draft.ts";
import { addFault, type MappedRow } from "./mapped-row.ts";
import { readStock } from "./read-stock.ts";

const states: Readonly<Record<string, OfferDraft["state"]>> = {
  ...{ active: "active", paused: "paused", draft: "paused", archived: "paused" },
  ...{ "в продаже": "active", "на паузе": "paused" },
};

interface Place {
  readonly offerId: string;
  readonly sellerId: string;
  readonly sku: string;
  /** The seller's offer as it is; undefined for a new one. */
  readonly before: OfferDraft | undefined;
  /** The shop has it already: what there is of it is counted elsewhere. */
  readonly isOffered: boolean;
  readonly currencyCode: string;
}

/** The offer that a row asks for: what it leaves blank stays. What is wrong is in the row's faults. */
export function readOffer(row: MappedRow, place: Place): OfferDraft {
  const { offerId, sellerId, sku, before, isOffered, currencyCode } = place;
  const currency = currencyOf(row, before?.price?.currencyCode ?? currencyCode);
  const price = amountOf(row, "price", currency) ?? before?.price;
  if (!price && !row.fields.has("price")) {
    addFault(row, "price", { reason: "PRICE_MISSING", message: "What is new needs a price, such as 1299.50." });
  }
  const isRemoved = row.fields.get("compare_at")?.toLowerCase() === "none";
  const compareAt = isRemoved ? undefined : (amountOf(row, "compare_at", currency) ?? before?.compareAt);
  const state = stateOf(row) ?? before?.state;
  const stock = readStock(row) ?? before?.openingStock;
  const openingStock = isOffered ? undefined : stock;
  return { id: before?.id ?? offerId, sellerId, sku, price, compareAt, state, openingStock };
}

function currencyOf(row: MappedRow, usual: string): string {
  const written = row.fields.get("currency")?.toUpperCase();
  if (written === undefined) return usual;
  if (isCurrency(written)) return written;
  const message = `"${written.slice(0, 20)}" is no currency; an ISO 4217 code such as EUR is needed.`;
  addFault(row, "currency", { reason: "CURRENCY_UNKNOWN", message, metadata: { value: written.slice(0, 20) } });
  return usual;
}

function amountOf(row: MappedRow, field: "price" | "compare_at", currencyCode: string): MoneyDraft | undefined {
  const written = row.fields.get(field);
  if (written === undefined) return undefined;
  try {
    return parseMoney(written, currencyCode);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const decimals = String(exponentOf(currencyCode));
    const message = `"${written.slice(0, 40)}" is no amount; write it as 1299.50, with at most ${decimals} decimals in ${currencyCode}.`;
    const metadata = { value: written.slice(0, 40), decimals, currency: currencyCode };
    addFault(row, field, { reason: "AMOUNT_UNREADABLE", message, metadata });
    return undefined;
  }
}

function stateOf(row: MappedRow): OfferDraft["state"] {
  const written = row.fields.get("state");
  if (written === undefined) return undefined;
  const state = states[written.toLowerCase()];
  if (!state) {
    const message = `"${written.slice(0, 40)}" is no state; write active or paused.`;
    addFault(row, "state", { reason: "STATE_UNKNOWN", message, metadata: { value: written.slice(0, 40) } });
  }
  return state;
}
