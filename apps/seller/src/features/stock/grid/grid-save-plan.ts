import type { StockChangeInput } from "@/server/routers/stock/change";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { OfferUpdateInput } from "@/server/routers/stock/update-offers";
import { type ColumnId, cellKey, savedText } from "./grid-cells.ts";

/** What is asked of the services for the edits of some rows, and which cells each of it is about. */
export interface SavePlan {
  readonly offers: {
    readonly keys: readonly string[];
    readonly update: OfferUpdateInput;
    readonly back: OfferUpdateInput;
  }[];
  readonly stock: {
    readonly keys: readonly string[];
    readonly change: StockChangeInput;
    readonly back: StockChangeInput;
  }[];
}

export function planOf(
  rows: readonly StockRowView[],
  columns: readonly ColumnId[],
  cells: ReadonlyMap<string, string>,
): SavePlan {
  const plan: SavePlan = { offers: [], stock: [] };
  for (const row of rows) {
    const edited = columns.filter((column) => cells.has(cellKey(row.offerId, column)));
    if (edited.length === 0) continue;
    const textOf = (column: ColumnId) => cells.get(cellKey(row.offerId, column)) ?? savedText(row, column);
    const ofOffer = edited.filter((column) => column === "price" || column === "compareAt" || column === "state");
    if (ofOffer.length > 0) plan.offers.push(offerStep(row, ofOffer, textOf));
    const ofStock = edited.filter((column) => column.startsWith("at:"));
    for (const column of ofStock) plan.stock.push(shelfStep(row, column, textOf(column)));
    if (edited.includes("threshold")) plan.stock.push(thresholdStep(row, textOf("threshold")));
  }
  return plan;
}

function offerStep(row: StockRowView, columns: readonly ColumnId[], textOf: (column: ColumnId) => string) {
  const { offerId, offer } = row;
  const about = { offerId, currencyCode: offer.currencyCode };
  const wanted = (read: (column: ColumnId) => string) => ({
    ...(columns.includes("price") && { price: read("price") }),
    ...(columns.includes("compareAt") && { compareAt: read("compareAt") || null }),
    ...(columns.includes("state") && { state: read("state") === "paused" ? ("paused" as const) : ("active" as const) }),
  });
  return {
    keys: columns.map((column) => cellKey(offerId, column)),
    update: { ...about, etag: offer.etag, ...wanted(textOf) },
    back: { ...about, etag: "", ...wanted((column) => savedText(row, column)) },
  };
}

function shelfStep(row: StockRowView, column: ColumnId, text: string) {
  const { offerId, stock } = row;
  const location = column.slice(3);
  const before = stock?.locations[location] ?? 0;
  const about = { offerId, location, reason: "counted", note: "" } as const;
  const count = (value: number) => ({ case: "onHand" as const, value });
  return {
    keys: [cellKey(offerId, column)],
    change: { ...about, amount: count(Number(text)), expectedOnHand: before },
    back: { ...about, amount: count(before), expectedOnHand: Number(text) },
  };
}

function thresholdStep({ offerId, stock }: StockRowView, text: string) {
  const about = { offerId, location: "main", reason: "counted", note: "", amount: null } as const;
  return {
    keys: [cellKey(offerId, "threshold")],
    change: { ...about, threshold: text === "" ? null : Number(text) },
    back: { ...about, threshold: stock?.threshold ?? null },
  };
}
