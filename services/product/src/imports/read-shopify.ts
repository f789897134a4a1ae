import type { SourceRecord } from "../domain/import/source-record.ts";
import { wordsOfHtml } from "./words-of-html.ts";

/** Keeps a spreadsheet from dropping the zeros before a number. */
const textMark = /^'(?=\d)/;

/** Rows as Shopify exports them, made such that each says all of a variant; those of further pictures alone are left out. */
export async function* readShopify(rows: AsyncIterable<SourceRecord>): AsyncGenerator<SourceRecord, undefined> {
  let handle = "";
  let status = "";
  for await (const record of rows) {
    const { cells } = record;
    const isNext = cells.Handle === handle;
    if (!isNext) {
      handle = cells.Handle ?? "";
      status = cells.Status ?? "";
    }
    const isPictureOnly = isNext && !cells["Variant SKU"] && !cells["Variant Price"] && !cells["Option1 Value"];
    if (isPictureOnly) continue;
    const html = cells["Body (HTML)"] ?? "";
    const barcode = (cells["Variant Barcode"] ?? "").replace(textMark, "");
    yield {
      ...record,
      cells: { ...cells, Status: status, "Body (HTML)": wordsOfHtml(html), "Variant Barcode": barcode },
    };
  }
  return undefined;
}
