import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  ColumnSample,
  Fault,
  ImportCounts,
  ImportFormat,
  ImportState,
} from "../../domain/import/product-import.ts";

/** Files of products that sellers bring. */
export const productImports = pgTable(
  "product_imports",
  {
    id: id(),
    sellerId: uuid("seller_id").notNull(),
    fileName: text("file_name").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    receivedBytes: bigint("received_bytes", { mode: "number" }).notNull(),
    state: text("state").$type<ImportState>().notNull(),
    isDryRun: boolean("is_dry_run").notNull(),
    format: text("format").$type<ImportFormat>(),
    encoding: text("encoding").notNull(),
    delimiter: text("delimiter").notNull(),
    columns: jsonb("columns").$type<readonly ColumnSample[]>().notNull(),
    currencyCode: text("currency_code").notNull(),
    submits: boolean("submits").notNull(),
    /** The last row of the file that a committed transaction has dealt with. */
    cursor: integer("cursor").notNull(),
    permille: integer("permille").notNull(),
    counts: jsonb("counts").$type<ImportCounts>().notNull(),
    failure: text("failure").notNull(),
    failureMetadata: jsonb("failure_metadata").$type<Readonly<Record<string, string>>>().notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    /** Until when a worker has it for itself. */
    leasedUntil: instant("leased_until"),
  },
  (table) => [
    index("product_imports_seller").on(table.sellerId, table.id),
    index("product_imports_created").on(table.createdAt),
    uniqueIndex("product_imports_one_running").on(table.sellerId).where(sql`state in ('checking', 'running')`),
  ],
);

/** The content of a file, in parts of any length: any instance of the service can go on with it. */
export const importParts = pgTable(
  "import_parts",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => productImports.id, { onDelete: "cascade" }),
    startsAt: bigint("starts_at", { mode: "number" }).notNull(),
    content: bytea("content").notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.startsAt] })],
);

/** Rows that were not kept, as they were read, for the seller to put right. */
export const importBadRows = pgTable(
  "import_bad_rows",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => productImports.id, { onDelete: "cascade" }),
    row: integer("row").notNull(),
    /** More than one product of a JSONL line may be wrong. */
    part: integer("part").notNull(),
    content: jsonb("content").notNull(),
    faults: jsonb("faults").$type<readonly Fault[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row, table.part] })],
);
