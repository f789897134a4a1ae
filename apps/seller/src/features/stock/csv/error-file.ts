import Papa from "papaparse";
import { csvColumns } from "./csv-format.ts";
import type { FileRow } from "./read-file.ts";

/** The rows that were refused with why, as a file that can be corrected and chosen again. */
export function errorFile(rows: readonly (FileRow & { readonly why: string })[]): Blob {
  const lines = rows.map(({ row, cells, why }) => [...csvColumns.map((column) => cells[column]), String(row), why]);
  const text = Papa.unparse([[...csvColumns, "row", "error"], ...lines], { escapeFormulae: true, newline: "\r\n" });
  return new Blob([text], { type: "text/csv;charset=utf-8" });
}

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
