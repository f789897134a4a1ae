export type ImportState = "uploading" | "ready" | "checking" | "checked" | "running" | "done" | "cancelled" | "failed";

export type ImportFormat = "csv" | "shopify" | "jsonl" | "xlsx";

export interface ColumnSample {
  readonly name: string;
  readonly samples: readonly string[];
  /** What it is read as; "" is not read. */
  readonly field: string;
}

export interface ImportCounts {
  readonly rows: number;
  readonly badRows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly submitted: number;
  readonly badRowsKept: number;
}

export const noCounts: ImportCounts = {
  ...{ rows: 0, badRows: 0, created: 0, updated: 0, unchanged: 0, submitted: 0, badRowsKept: 0 },
};

/** What is wrong with a cell and what would be right. */
export interface Fault {
  /** As the file names it. */
  readonly column: string;
  readonly reason: string;
  readonly message: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export const importLimits = {
  fileBytes: 200 * 1_048_576,
  rows: 200_000,
  columns: 1_000,
  /** Of one row or line. */
  recordBytes: 1_000_000,
  badRowsKept: 10_000,
  rowsPerChunk: 200,
  /** To be fetched from elsewhere. */
  picturesPerChunk: 40,
} as const;
