import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { isCurrency } from "@souk/money/currency";
import {
  appendPart,
  changeImport,
  deleteBadRows,
  deleteParts,
  hasRunning,
  type ImportRow,
  insertImport,
  lockImport,
} from "../../db/import-store.ts";
import { isField } from "../../domain/import/fields.ts";
import { type ColumnSample, type ImportState, importLimits, noCounts } from "../../domain/import/product-import.ts";
import { contentOf } from "../../imports/content-of.ts";
import { detect } from "../../imports/detect.ts";
import { FileFault } from "../../imports/file-fault.ts";
import { inspect } from "../../imports/inspect.ts";
import { requireManager, type SellerCall, type SellerCallDeps } from "../seller-call.ts";

interface OfImport extends SellerCall {
  readonly importId: string;
}

interface StartImportInput extends SellerCall {
  readonly key: RequestKey;
  readonly fileName: string;
  readonly sizeBytes: number;
}

export async function startImport(deps: SellerCallDeps, input: StartImportInput): Promise<ImportRow> {
  await requireManager(deps, input);
  const { fileName, sizeBytes, member } = input;
  if (sizeBytes > importLimits.fileBytes) {
    const most = String(importLimits.fileBytes / 1_048_576);
    throw new DomainError("invalid", "IMPORT_TOO_LARGE", `A file may have up to ${most} MB; split it.`, { most });
  }
  const begun: ImportRow = {
    ...{ id: newId(), sellerId: member.sellerId, fileName, sizeBytes, receivedBytes: 0, state: "uploading" },
    ...{ isDryRun: false, format: null, encoding: "", delimiter: "", columns: [], currencyCode: "", submits: false },
    ...{ cursor: 0, permille: 0, counts: noCounts, failure: "", failureMetadata: {}, createdBy: member.userId },
    ...{ createdAt: deps.now(), startedAt: null, finishedAt: null, leasedUntil: null },
  };
  return once(deps.db, input.key, async (tx) => {
    await insertImport(tx, begun);
    return begun;
  });
}

interface AppendInput extends OfImport {
  readonly offset: number;
  readonly content: Uint8Array;
}

/** Takes the next part of a file; with the last one it looks into it. */
export async function appendContent(deps: SellerCallDeps, input: AppendInput): Promise<ImportRow> {
  await requireManager(deps, input);
  const { importId, offset, content } = input;
  const received = await inTransaction(deps.db, async (tx) => {
    const job = await hold(tx, input);
    if (offset + content.byteLength <= job.receivedBytes) return job;
    if (job.state !== "uploading" || offset !== job.receivedBytes || offset + content.byteLength > job.sizeBytes) {
      const at = String(job.receivedBytes);
      throw new DomainError("conflict", "IMPORT_GAP", `The file goes on at byte ${at}.`, { received: at });
    }
    await appendPart(tx, importId, offset, content);
    await changeImport(tx, importId, { receivedBytes: offset + content.byteLength });
    return { ...job, receivedBytes: offset + content.byteLength };
  });
  const isWhole = received.receivedBytes === received.sizeBytes;
  if (!isWhole || received.state !== "uploading") return received;
  const seen = await lookInto(deps, received);
  await changeImport(deps.db, importId, seen);
  return { ...received, ...seen };
}

async function lookInto({ db, now }: SellerCallDeps, { id, sizeBytes }: ImportRow): Promise<Partial<ImportRow>> {
  try {
    const head = (await contentOf(db, id).next()).value ?? new Uint8Array();
    const detected = detect(head, head.byteLength === sizeBytes);
    const columns = await inspect({ ...detected, sizeBytes, content: () => contentOf(db, id) });
    return { ...detected, columns, state: "ready" };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    await deleteParts(db, id);
    const failureMetadata = { message: error.message, ...error.metadata };
    return { state: "failed", failure: error.reason, failureMetadata, finishedAt: now() };
  }
}

interface RunInput extends OfImport {
  readonly key: RequestKey;
  readonly isDryRun: boolean;
  readonly fieldsByColumn: Readonly<Record<string, string>>;
  readonly currencyCode: string;
  readonly submits: boolean;
}

/** Sets an import going, from its beginning; a worker does the rest. */
export async function requestRun(deps: SellerCallDeps, input: RunInput): Promise<ImportRow> {
  await requireManager(deps, input);
  return once(deps.db, input.key, async (tx) => {
    const job = await hold(tx, input);
    if (job.state !== "ready" && job.state !== "checked") {
      const message = "It is being read, runs already or has ended; upload the file again to run it once more.";
      throw new DomainError("failed_precondition", "IMPORT_NOT_READY", message, { state: job.state });
    }
    if (await hasRunning(tx, job.sellerId)) {
      throw new DomainError("conflict", "IMPORT_RUNNING", "Another import of the shop runs; wait for it or cancel it.");
    }
    await deleteBadRows(tx, job.id);
    const state: ImportState = input.isDryRun ? "checking" : "running";
    const change = {
      ...{ state, isDryRun: input.isDryRun, submits: input.submits },
      ...{ columns: mapped(job.columns, input.fieldsByColumn), currencyCode: currencyOf(input.currencyCode) },
      ...{ cursor: 0, permille: 0, counts: noCounts, startedAt: deps.now(), finishedAt: null, leasedUntil: null },
    };
    await changeImport(tx, job.id, change);
    return { ...job, ...change };
  });
}

function currencyOf(code: string): string {
  if (isCurrency(code)) return code;
  throw new DomainError("invalid", "CURRENCY_UNKNOWN", "The currency must be an ISO 4217 code such as EUR.");
}

function mapped(columns: readonly ColumnSample[], fields: Readonly<Record<string, string>>): ColumnSample[] {
  const chosen = columns.map((column) => ({
    ...column,
    field: Object.hasOwn(fields, column.name) ? (fields[column.name] ?? "") : column.field,
  }));
  const read = chosen.map(({ field }) => field).filter((field) => field !== "");
  const wrong = read.find((field, at) => !isField(field) || read.indexOf(field) !== at);
  if (wrong !== undefined || !read.includes("sku")) {
    const message = "Each column is read as another field, and one of them as the SKU.";
    throw new DomainError("invalid", "MAPPING_INVALID", message, { field: wrong ?? "sku" });
  }
  return chosen;
}

export async function cancelImport(deps: SellerCallDeps, input: OfImport): Promise<ImportRow> {
  await requireManager(deps, input);
  return inTransaction(deps.db, async (tx) => {
    const job = await hold(tx, input);
    if (["done", "failed", "cancelled"].includes(job.state)) return job;
    const change = { state: "cancelled", finishedAt: deps.now(), leasedUntil: null } as const;
    await changeImport(tx, job.id, change);
    await deleteParts(tx, job.id);
    return { ...job, ...change };
  });
}

async function hold(tx: Tx, { importId, member }: OfImport): Promise<ImportRow> {
  const job = await lockImport(tx, importId);
  if (job?.sellerId !== member.sellerId) throw importNotFound(importId);
  return job;
}

export function importNotFound(importId: string): DomainError {
  return new DomainError("not_found", "IMPORT_NOT_FOUND", "The seller has no such import.", { import_id: importId });
}
