import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { importLimits } from "../domain/import/product-import.ts";
import type { SourceRecord } from "../domain/import/source-record.ts";
import { FileFault } from "./file-fault.ts";

interface CsvOptions {
  readonly delimiter: string;
  /** Of the text. */
  readonly sizeBytes: number;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly bytes: number };
}

const isParsed = (value: unknown): value is Parsed => typeof value === "object" && value !== null && "record" in value;

/** The rows of a CSV file one after the other; more of it than a buffer is never in memory. Throws FileFault. */
export async function* readCsv(
  text: AsyncIterable<string>,
  { delimiter, sizeBytes }: CsvOptions,
): AsyncGenerator<SourceRecord, undefined> {
  const parser = parse({
    ...{ delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true },
    max_record_size: importLimits.recordBytes,
  });
  const source = Readable.from(text, { objectMode: false });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let columns: readonly string[] | undefined;
  let row = 0;
  try {
    for await (const parsed of parser) {
      if (!isParsed(parsed)) continue;
      row += 1;
      if (columns === undefined) columns = headOf(parsed.record);
      else if (parsed.record.some((cell) => cell.trim() !== ""))
        yield recordOf(parsed.record, columns, { row, share: Math.min(1, parsed.info.bytes / sizeBytes) });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = String(error.lines ?? row + 1);
    throw new FileFault("CSV_BROKEN", `The file cannot be read beyond line ${line}: ${error.message}`, { line });
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (columns === undefined) throw new FileFault("HEAD_MISSING", "The first row must name the columns.");
  return undefined;
}

export function headOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  while (names.at(-1) === "") names.pop();
  if (names.length === 0) throw new FileFault("HEAD_MISSING", "The first row must name the columns.");
  if (names.length > importLimits.columns)
    throw new FileFault("TOO_MANY_COLUMNS", `At most ${importLimits.columns} columns are read.`);
  const twin = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twin !== undefined)
    throw new FileFault("COLUMN_REPEATED", `Two columns are called "${twin}"; rename one.`, { column: twin });
  return names;
}

export function recordOf(
  cells: readonly string[],
  columns: readonly string[],
  { row, share }: { row: number; share: number },
): SourceRecord {
  const named: Record<string, string> = {};
  for (const [at, column] of columns.entries()) if (column !== "") named[column] = cells[at] ?? "";
  const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== "").length;
  const broken = {
    reason: "CELLS_BEYOND_HEAD",
    message: `The row has ${extra} more cells than the first row has columns; is a comma or a quote missing?`,
  };
  return { row, cells: named, raw: named, share, ...(extra > 0 && { broken }) };
}
