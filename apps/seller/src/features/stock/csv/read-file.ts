import Papa from "papaparse";
import { type CsvCells, type CsvColumn, columnNamed, emptyCells } from "./csv-format.ts";

export interface FileRow {
  /** Where it stands in the file; the line of the names is 1. */
  readonly row: number;
  readonly cells: CsvCells;
}

/** As many as are checked at once. */
const atOnce = 200;
const chunkBytes = 128 * 1024;

interface Reading {
  /** With how much of the file is read, from 0 to 1; the next rows wait for it. */
  readonly onRows: (rows: readonly FileRow[], share: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Why a file cannot be read at all. */
export class FileFault extends Error {
  override name = "FileFault";
  readonly reason: "noSku" | "nothingToChange" | "unreadable";
  constructor(reason: FileFault["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads a CSV file piece by piece: however long it is, little of it is in memory. */
export function readFile(file: File, { onRows, signal }: Reading): Promise<void> {
  return new Promise((resolve, reject) => {
    let columns: readonly (CsvColumn | undefined)[] | undefined;
    let next = 1;
    const handle = async (lines: readonly string[][], share: number) => {
      const rows: FileRow[] = [];
      for (const line of lines) {
        const row = next++;
        if (columns) {
          if (line.some((cell) => cell.trim() !== "")) rows.push({ row, cells: cellsOf(line, columns) });
        } else columns = columnsOf(line);
      }
      for (let from = 0; from < rows.length; from += atOnce) {
        signal.throwIfAborted();
        await onRows(rows.slice(from, from + atOnce), share);
      }
    };
    Papa.parse<string[]>(file, {
      chunkSize: chunkBytes,
      chunk: (results, parser) => {
        parser.pause();
        handle(results.data, Math.min(1, results.meta.cursor / Math.max(1, file.size))).then(
          () => parser.resume(),
          (error: unknown) => {
            parser.abort();
            reject(error);
          },
        );
      },
      complete: ({ meta }) => {
        if (!meta.aborted) resolve();
      },
      error: () => reject(new FileFault("unreadable")),
    });
  });
}

function columnsOf(header: readonly string[]): (CsvColumn | undefined)[] {
  const columns = header.map(columnNamed);
  if (!columns.includes("sku")) throw new FileFault("noSku");
  if (!columns.some((column) => column && column !== "sku" && column !== "location"))
    throw new FileFault("nothingToChange");
  return columns;
}

function cellsOf(line: readonly string[], columns: readonly (CsvColumn | undefined)[]): CsvCells {
  const cells: Record<CsvColumn, string> = { ...emptyCells };
  columns.forEach((column, at) => {
    if (column) cells[column] = (line[at] ?? "").slice(0, 300);
  });
  return cells;
}
