import type { JsonValue, SourceRecord } from "../domain/import/source-record.ts";
import { wordsOfHtml } from "./words-of-html.ts";

/** Keeps a spreadsheet from dropping the zeros before a number. */
const textMark = /^'(?=\d)/;

/** As many rows of one product are kept in memory; one with more loses the pictures that come later. */
const heldMax = 5_000;

interface Picture {
  readonly address: string;
  readonly position: number;
}

/**
 * Rows as Shopify exports them, made such that each says all of a variant. Its pictures are spread over the rows of a product, some
 * with a row of their own: the product's first row gets them all, in their order.
 */
export async function* readShopify(rows: AsyncIterable<SourceRecord>): AsyncGenerator<SourceRecord, undefined> {
  let handle: string | undefined;
  let status = "";
  let held: SourceRecord[] = [];
  let pictures: Picture[] = [];
  let isLaterPart = false;
  for await (const record of rows) {
    const { cells } = record;
    const isNext = handle !== undefined && cells.Handle === handle;
    if (!isNext || held.length >= heldMax) {
      yield* withPictures(held, pictures);
      [held, pictures] = [[], []];
      isLaterPart = isNext;
    }
    if (!isNext) [handle, status] = [cells.Handle ?? "", cells.Status ?? ""];
    if (!isLaterPart) pictures.push(...picturesOf(cells, pictures.length));
    if (!(isNext && isPictureOnly(cells))) held.push(asOurs(record, status));
  }
  yield* withPictures(held, pictures);
  return undefined;
}

const isPictureOnly = (cells: SourceRecord["cells"]) =>
  !cells["Variant SKU"] && !cells["Variant Price"] && !cells["Option1 Value"];

/** More than one in a cell: a row of an error file that comes back. */
function picturesOf(cells: SourceRecord["cells"], before: number): Picture[] {
  const addresses = (cells["Image Src"] ?? "").split(/\s+/).filter((address) => address !== "");
  const position = Number(cells["Image Position"]) || before + 1;
  return addresses.map((address) => ({
    address: address.replaceAll("|", "%7C").replaceAll(";", "%3B"),
    position,
  }));
}

function* withPictures(rows: readonly SourceRecord[], pictures: readonly Picture[]): Generator<SourceRecord> {
  const inOrder = pictures.toSorted((a, b) => a.position - b.position).map(({ address }) => address);
  for (const [at, record] of rows.entries()) {
    const all = at === 0 ? inOrder.join(" ") : "";
    yield { ...record, cells: { ...record.cells, "Image Src": all }, raw: withPicture(record.raw, all) };
  }
}

/** What is given back in the error file names them all too. */
function withPicture(raw: JsonValue, all: string): JsonValue {
  const isRow = typeof raw === "object" && raw !== null && !Array.isArray(raw) && "Image Src" in raw;
  return isRow ? { ...raw, "Image Src": all } : raw;
}

function asOurs(record: SourceRecord, status: string): SourceRecord {
  const { cells } = record;
  const html = cells["Body (HTML)"] ?? "";
  const barcode = (cells["Variant Barcode"] ?? "").replace(textMark, "");
  return {
    ...record,
    cells: {
      ...{ ...cells, Status: status, "Body (HTML)": wordsOfHtml(html), "Variant Barcode": barcode },
      ...(cells[quantity] !== undefined && { [quantity]: piecesOf(cells) }),
    },
  };
}

const quantity = "Variant Inventory Qty";

/** What was sold beyond what there was is below zero: none is there. What nothing tracks has a number that means nothing. */
function piecesOf(cells: SourceRecord["cells"]): string {
  const written = (cells[quantity] ?? "").trim();
  if (cells["Variant Inventory Tracker"]?.trim() === "") return "";
  return /^'?-\d+$/.test(written) ? "0" : written;
}
