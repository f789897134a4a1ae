import type { SourceRecord } from "../domain/import/source-record.ts";

const blockEnd = /<\/(p|div|li|h[1-6]|tr)>|<br\s*\/?>/gi;
/** Keeps a spreadsheet from dropping the zeros before a number. */
const textMark = /^'(?=\d)/;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

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
      cells: { ...cells, Status: status, "Body (HTML)": plainText(html), "Variant Barcode": barcode },
    };
  }
  return undefined;
}

/** The words of a piece of HTML, a line for each block. It is stored and shown as text, never as HTML. */
function plainText(html: string): string {
  return (
    withoutUnseen(html)
      .replaceAll(blockEnd, "\n")
      // Not across another "<": a cell full of them would be read from each of them to its end.
      .replaceAll(/<[^<>]*>/g, "")
      .replaceAll(/&(?:#(\d{1,6})|(\w+));/g, (whole, code?: string, name?: string) => {
        if (code !== undefined)
          return Number(code) > 31 && Number(code) < 0x10ffff ? String.fromCodePoint(Number(code)) : "";
        return entities[name ?? ""] ?? whole;
      })
      .replaceAll(/\n{3,}/g, "\n\n")
      .trim()
  );
}

const unseen: readonly (readonly [from: string, until: string])[] = [
  ["<!--", "-->"],
  ["<style", "</style>"],
  ["<script", "</script>"],
];

/** Without comments, styles and scripts; what is not closed goes to the end. */
function withoutUnseen(html: string): string {
  let kept = html;
  for (const [from, until] of unseen) {
    // Of letters A to Z only: others can get longer, and places in one text would not be those in the other.
    const low = kept.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
    const parts: string[] = [];
    let at = 0;
    for (let begins = low.indexOf(from); begins >= 0; begins = low.indexOf(from, at)) {
      parts.push(kept.slice(at, begins));
      const ends = low.indexOf(until, begins);
      at = ends < 0 ? kept.length : ends + until.length;
    }
    kept = parts.join("") + kept.slice(at);
  }
  return kept;
}
