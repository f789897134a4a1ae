import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { stableId } from "@souk/ids/id";
import type { Clients } from "../clients.ts";
import { stockChangeMessage } from "../routers/stock/change.ts";
import type { CellFault, RowChange } from "./read-row.ts";

interface NumberedChange {
  readonly row: number;
  readonly change: RowChange;
}

export interface RowFault extends CellFault {
  readonly row: number;
}

interface Asked {
  readonly sellerId: string;
  readonly requestId: string;
  readonly changes: readonly NumberedChange[];
}

const timeoutMs = 15_000;

/** Saves what rows ask for, prices and then stock; a repeat of the request changes nothing more. What was refused. */
export async function applyRows(clients: Clients, asked: Asked, call: CallOptions): Promise<RowFault[]> {
  return [...(await savePrices(clients, asked, call)), ...(await saveStock(clients, asked, call))];
}

async function savePrices({ offers }: Clients, { sellerId, requestId, changes }: Asked, call: CallOptions) {
  const priced = changes.filter(({ change }) => change.price !== undefined || change.compareAt !== undefined);
  if (priced.length === 0) return [];
  const updates = priced.map(({ change: { offerId, currencyCode, price, compareAt } }) => ({
    ...{ offerId, clearCompareAtPrice: compareAt === null },
    ...(price !== undefined && { price: { currencyCode, minorUnits: price } }),
    ...(typeof compareAt === "bigint" && { compareAtPrice: { currencyCode, minorUnits: compareAt } }),
  }));
  const request = { sellerId, requestId: stableId(requestId, "offers"), updates };
  const { results } = await offers.batchUpdateOffers(request, { ...call, timeoutMs });
  return results.flatMap(({ reason, metadata }, at) =>
    reason ? [{ row: priced[at]?.row ?? 0, column: "price" as const, reason, metadata }] : [],
  );
}

async function saveStock({ stock }: Clients, { sellerId, requestId, changes }: Asked, call: CallOptions) {
  const stocked = changes.filter(({ change }) => change.amount || change.threshold !== undefined);
  if (stocked.length === 0) return [];
  const messages = stocked.map(({ change: { offerId, location, amount, threshold } }) =>
    stockChangeMessage({
      ...{ offerId, location, amount, note: "CSV" },
      reason: amount?.case === "delta" ? "other" : "counted",
      ...(threshold !== undefined && { threshold }),
    }),
  );
  const request = { sellerId, requestId: stableId(requestId, "stock"), changes: messages };
  const { results } = await stock.batchChangeStock(request, { ...call, timeoutMs });
  return results.flatMap(({ reason, metadata }, at) => {
    const column = stocked[at]?.change.amount?.case === "delta" ? ("delta" as const) : ("on_hand" as const);
    return reason ? [{ row: stocked[at]?.row ?? 0, column, reason, metadata }] : [];
  });
}
