import "server-only";
import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import {
  type BadRow,
  ProductImport_Format as Format,
  type ProductImport,
  ProductImport_State as State,
} from "@souk/contracts/product/v1/product_import";

const states = {
  [State.UNSPECIFIED]: "failed",
  [State.UPLOADING]: "uploading",
  [State.READY]: "ready",
  [State.CHECKING]: "checking",
  [State.CHECKED]: "checked",
  [State.RUNNING]: "running",
  [State.DONE]: "done",
  [State.CANCELLED]: "cancelled",
  [State.FAILED]: "failed",
} as const;

const formats = {
  [Format.UNSPECIFIED]: "unknown",
  [Format.CSV]: "csv",
  [Format.SHOPIFY_CSV]: "shopify",
  [Format.JSONL]: "jsonl",
  [Format.XLSX]: "xlsx",
} as const;

export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly state: (typeof states)[State];
  readonly format: (typeof formats)[Format];
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[]; readonly field: string }[];
  readonly currencyCode: string;
  readonly submits: boolean;
  readonly isDryRun: boolean;
  readonly counts: ImportCountsView;
  /** From 0 to 1. */
  readonly share: number;
  readonly failure: string;
  readonly failureMetadata: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

interface ImportCountsView {
  readonly rows: number;
  readonly badRows: number;
  readonly badRowsKept: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly submitted: number;
}

const isoOf = (at: Timestamp | undefined) => (at ? timestampDate(at).toISOString() : null);

export function importView(found: ProductImport): ImportView {
  const { id, fileName, encoding, delimiter, currencyCode, submits, isDryRun, failure, failureMetadata, counts } =
    found;
  const {
    rows = 0,
    badRows = 0,
    badRowsKept = 0,
    created = 0,
    updated = 0,
    unchanged = 0,
    submitted = 0,
  } = counts ?? {};
  return {
    ...{ id, fileName, encoding, delimiter, currencyCode, submits, isDryRun, failure, failureMetadata },
    sizeBytes: Number(found.sizeBytes),
    state: states[found.state],
    format: formats[found.format],
    columns: found.columns.map(({ name, samples, field }) => ({ name, samples, field })),
    counts: { rows, badRows, badRowsKept, created, updated, unchanged, submitted },
    share: found.permille / 1000,
    createdAt: isoOf(found.createdAt) ?? "",
    startedAt: isoOf(found.startedAt),
    finishedAt: isoOf(found.finishedAt),
  };
}

export interface FaultView {
  readonly row: number;
  /** Which variant of a line it is. */
  readonly part: number;
  readonly column: string;
  /** What the cell has. */
  readonly value: string;
  readonly reason: string;
  readonly message: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export function faultViews({ row, part, contentJson, faults }: BadRow): FaultView[] {
  const content: unknown = JSON.parse(contentJson);
  return faults.map(({ column, reason, message, metadata }) => {
    const cell = typeof content === "object" && content !== null ? Reflect.get(content, column) : undefined;
    const value = typeof cell === "string" || typeof cell === "number" ? String(cell).slice(0, 120) : "";
    return { row, part, column, value, reason, message, metadata };
  });
}
