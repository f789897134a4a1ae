import type { ImportFormat } from "../domain/import/product-import.ts";
import type { SourceRecord } from "../domain/import/source-record.ts";
import { decode } from "./decode.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readShopify } from "./read-shopify.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

export interface SourceFile {
  readonly format: ImportFormat;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sizeBytes: number;
  content(): AsyncIterable<Uint8Array>;
}

/** The records of a file from its beginning, as a stream. Throws FileFault where it cannot be read. */
export function readFile(file: SourceFile): AsyncGenerator<SourceRecord, undefined> {
  const text = () => decode(file.content(), file.encoding);
  switch (file.format) {
    case "csv":
      return readCsv(text(), file);
    case "shopify":
      return readShopify(readCsv(text(), file));
    case "jsonl":
      return readJsonl(text(), file);
    case "xlsx":
      return readXlsx(file.content());
  }
}
