import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { BadRow } from "@souk/contracts/product/v1/product_import";
import Papa from "papaparse";
import type { Clients } from "../clients.ts";

interface Asked {
  readonly sellerId: string;
  readonly importId: string;
  readonly isJsonl: boolean;
  readonly columns: readonly string[];
  readonly call: CallOptions;
}

/** As the import knows it; it is not read when the file comes back. */
const errorColumn = "souk_errors";

/** The rows that were not kept, each as it was with what would be right, page by page; corrected, it can be uploaded again. */
export async function* errorFile({ imports }: Clients, asked: Asked): AsyncGenerator<string, undefined> {
  const { sellerId, importId, isJsonl, call } = asked;
  const columns = asked.columns.filter((column) => column !== errorColumn);
  if (!isJsonl) yield csvLine([...columns, errorColumn]);
  let pageToken = "";
  let line = 0;
  do {
    const page = await imports.listBadRows({ sellerId, importId, pageSize: 500, pageToken }, call);
    const lines = page.rows.flatMap((row) => {
      if (!isJsonl) return [csvLine([...cellsOf(row, columns), wordsOf(row)])];
      // The variants of a line come one by one; the line is one.
      const isSame = row.row === line;
      line = row.row;
      return isSame ? [] : [jsonLine(row)];
    });
    yield lines.join("");
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  return undefined;
}

const csvLine = (cells: string[]) => `${Papa.unparse([cells], { escapeFormulae: true, newline: "\r\n" })}\r\n`;

function cellsOf({ contentJson }: BadRow, columns: readonly string[]): string[] {
  const content: unknown = JSON.parse(contentJson);
  return columns.map((column) => {
    const cell = typeof content === "object" && content !== null ? Reflect.get(content, column) : undefined;
    return typeof cell === "string" ? cell : "";
  });
}

const wordsOf = ({ faults }: BadRow) => faults.map(({ column, message }) => `${column}: ${message}`).join(" ");

function jsonLine(row: BadRow): string {
  const content: unknown = JSON.parse(row.contentJson);
  const isObject = typeof content === "object" && content !== null && !Array.isArray(content);
  return isObject ? `${JSON.stringify({ ...content, [errorColumn]: wordsOf(row) })}\n` : `${String(content)}\n`;
}
