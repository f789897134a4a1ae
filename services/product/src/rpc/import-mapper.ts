import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type BadRowSchema,
  ProductImport_Format,
  ProductImport_State,
  type ProductImportSchema,
} from "@souk/contracts/product/v1/product_import";
import type { BadRow, ImportRow } from "../db/import-store.ts";
import type { ImportFormat, ImportState } from "../domain/import/product-import.ts";

const states = {
  uploading: ProductImport_State.UPLOADING,
  ready: ProductImport_State.READY,
  checking: ProductImport_State.CHECKING,
  checked: ProductImport_State.CHECKED,
  running: ProductImport_State.RUNNING,
  done: ProductImport_State.DONE,
  cancelled: ProductImport_State.CANCELLED,
  failed: ProductImport_State.FAILED,
} as const satisfies Record<ImportState, ProductImport_State>;

const formats = {
  csv: ProductImport_Format.CSV,
  shopify: ProductImport_Format.SHOPIFY_CSV,
  jsonl: ProductImport_Format.JSONL,
  xlsx: ProductImport_Format.XLSX,
} as const satisfies Record<ImportFormat, ProductImport_Format>;

export function importMessage(row: ImportRow): MessageInitShape<typeof ProductImportSchema> {
  const { id, sellerId, fileName, sizeBytes, receivedBytes, encoding, delimiter, currencyCode, submits } = row;
  const { permille, failure, failureMetadata, createdBy, isDryRun, startedAt, finishedAt } = row;
  return {
    ...{ id, sellerId, fileName, encoding, delimiter, currencyCode, submits, permille, failure, createdBy, isDryRun },
    sizeBytes: BigInt(sizeBytes),
    receivedBytes: BigInt(receivedBytes),
    state: states[row.state],
    format: row.format ? formats[row.format] : ProductImport_Format.UNSPECIFIED,
    columns: row.columns.map(({ name, samples, field }) => ({ name, samples: [...samples], field })),
    counts: { ...row.counts },
    failureMetadata: { ...failureMetadata },
    createdAt: timestampFromDate(row.createdAt),
    ...(startedAt && { startedAt: timestampFromDate(startedAt) }),
    ...(finishedAt && { finishedAt: timestampFromDate(finishedAt) }),
  };
}

export function badRowMessage({
  row,
  part,
  content,
  faults,
}: Omit<BadRow, "content"> & { content: unknown }): MessageInitShape<typeof BadRowSchema> {
  return {
    row,
    part,
    contentJson: JSON.stringify(content),
    faults: faults.map(({ column, reason, message, metadata }) => ({
      column,
      reason,
      message,
      metadata: { ...metadata },
    })),
  };
}
