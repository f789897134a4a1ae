import "server-only";
import { z } from "zod";
import { withoutApostrophe } from "../../../features/stock/csv/csv-format.ts";
import { applyRows, type RowFault } from "../../stock-csv/apply-rows.ts";
import { knownOffers } from "../../stock-csv/known-offers.ts";
import { readRow } from "../../stock-csv/read-row.ts";
import { sellerProcedure } from "../../trpc.ts";

const cell = z.string().max(300);
const row = z.object({
  /** Where it stands in the file; the line of the names is 1. */
  row: z.int().min(1),
  cells: z.object({
    ...{ sku: cell, location: cell, on_hand: cell, delta: cell },
    ...{ price: cell, compare_at: cell, threshold: cell },
  }),
});

const input = z.object({
  requestId: z.uuid(),
  rows: z.array(row).min(1).max(200),
  /** Without it nothing is saved: what is wrong is told. */
  apply: z.boolean(),
});

export interface ImportView {
  readonly saved: number;
  readonly faults: readonly RowFault[];
}

/** Checks rows of a CSV file by SKU and saves those that are right. */
export const importRows = sellerProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<ImportView> => {
  const { requestId, rows, apply } = input;
  const call = { ...ctx.call, ...(signal && { signal }) };
  const sellerId = ctx.shop.id;
  const skus = rows.map(({ cells }) => withoutApostrophe(cells.sku.trim()));
  const [offers, { locations }] = await Promise.all([
    knownOffers(ctx.clients, { sellerId, skus }, call),
    ctx.clients.ownShop.getShop({ sellerId }, call),
  ]);
  const named = locations.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const, [id, id] as const]);
  const shop = { offers, locations: new Map([["main", "main"] as const, ...named]) };
  const read = rows.map(({ row: number, cells }) => ({ row: number, answer: readRow(cells, shop) }));
  const faults = read.flatMap(({ row: number, answer }) =>
    "offerId" in answer ? [] : answer.map((fault) => ({ ...fault, row: number })),
  );
  const changes = read.flatMap(({ row: number, answer }) =>
    "offerId" in answer ? [{ row: number, change: answer }] : [],
  );
  if (!apply || changes.length === 0) return { saved: 0, faults };
  const refused = await applyRows(ctx.clients, { sellerId, requestId, changes }, call);
  const refusedRows = new Set(refused.map((fault) => fault.row));
  return { saved: changes.length - refusedRows.size, faults: [...faults, ...refused] };
});
