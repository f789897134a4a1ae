import { openingStockMax } from "../product.ts";
import { addFault, type MappedRow } from "./mapped-row.ts";

/** How many pieces a row says there are; undefined when it says nothing, and for what is no such number, which is in its faults. */
export function readStock(row: MappedRow): number | undefined {
  const written = row.fields.get("stock");
  if (written === undefined) return undefined;
  const digits = written.replaceAll(/[\s\u00a0\u202f]/g, "");
  // Some programs write every number of a column with a blank cell in it as 12.0.
  const [, whole] = /^(\d{1,10})(?:\.0)?$/.exec(digits) ?? [];
  if (whole !== undefined && Number(whole) <= openingStockMax) return Number(whole);
  const value = written.slice(0, 40);
  const most = String(openingStockMax);
  const message = `"${value}" is no number of pieces; write a whole number from 0 to ${most}, or leave the cell blank.`;
  addFault(row, "stock", { reason: "STOCK_UNREADABLE", message, metadata: { value, most } });
  return undefined;
}
