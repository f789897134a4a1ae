import type { Db, Tx } from "@souk/database/database";
import {
  type BadRow,
  changeImport,
  deleteParts,
  type ImportRow,
  lockImport,
  renewLease,
  saveBadRows,
} from "../db/import-store.ts";
import { Grouping, type RowGroup } from "../domain/import/group-rows.ts";
import { addFault, type MappedRow, mappingOf, mapRow } from "../domain/import/mapped-row.ts";
import { type ImportCounts, importLimits } from "../domain/import/product-import.ts";
import { type ImportedRows, importRows } from "../use-cases/import/import-rows.ts";
import { whileNamesClash } from "../use-cases/while-names-clash.ts";
import { contentOf } from "./content-of.ts";
import { type PictureDeps, pictureFetcher } from "./fetch-pictures.ts";
import { FileFault } from "./file-fault.ts";
import { oneAhead } from "./one-ahead.ts";
import { readFile } from "./read-file.ts";

export interface RunDeps {
  readonly db: Db;
  readonly now: () => Date;
  readonly leaseMs: number;
  readonly pictures: Pick<PictureDeps, "store" | "throughGate" | "allowsPrivate">;
}

interface Chunk {
  readonly groups: RowGroup[];
  rowCount: number;
  lastRow: number;
  share: number;
  /** About how many pictures are to be fetched for it. */
  addresses: number;
}

/**
 * Goes on with an import from where it is, chunk by chunk: what a chunk changes, its bad rows and how far the file is are one
 * transaction, so that nothing is done twice and nothing left out whenever the process ends. Stops where it is when it is told to,
 * and when the import was cancelled or is another worker's.
 */
export async function runImport(deps: RunDeps, claimed: ImportRow, stopping: AbortSignal): Promise<void> {
  try {
    let cursor = claimed.cursor;
    for await (const chunk of oneAhead(chunksWithPictures(deps, claimed, stopping))) {
      if (stopping.aborted) return await release(deps, claimed.id);
      if (!(await keep(deps, claimed, chunk, cursor))) return;
      cursor = chunk.lastRow;
    }
    await finish(deps, claimed, {});
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    await finish(deps, claimed, {
      ...{ state: "failed", failure: error.reason, failureMetadata: { message: error.message, ...error.metadata } },
    });
  }
}

async function release({ db }: RunDeps, id: string): Promise<void> {
  await changeImport(db, id, { leasedUntil: null });
}

/** False when it goes on elsewhere or not at all. */
async function keep(
  deps: RunDeps,
  { id, sellerId, createdBy }: ImportRow,
  chunk: Chunk,
  cursor: number,
): Promise<boolean> {
  const { db, now, leaseMs } = deps;
  return whileNamesClash(() =>
    db.transaction(async (tx) => {
      const job = await lockImport(tx, id);
      const isOurs = job && (job.state === "checking" || job.state === "running") && job.cursor === cursor;
      if (!isOurs) return false;
      for (const { rows } of chunk.groups) for (const row of rows) forget(row);
      const input = { ...job, sellerId, userId: createdBy, groups: chunk.groups };
      const done = await (job.isDryRun
        ? triedOnly(tx, (inner) => importRows(inner, input, now()))
        : importRows(tx, input, now()));
      const bad = badRowsOf(done.groups);
      const kept = bad.slice(0, Math.max(0, importLimits.badRowsKept - job.counts.badRowsKept));
      await saveBadRows(tx, id, kept);
      await changeImport(tx, id, {
        cursor: chunk.lastRow,
        permille: Math.floor(chunk.share * 1000),
        counts: added(job.counts, done, { rows: chunk.rowCount, badRows: bad.length, badRowsKept: kept.length }),
        leasedUntil: new Date(Date.now() + leaseMs),
      });
      return true;
    }),
  );
}

/** What is wrong with a row itself is known before; what a try that was lost found is found again. */
const known = new WeakMap<MappedRow, number>();
/** Which variant of its line a row is. */
const parts = new WeakMap<MappedRow, number>();
const forget = (row: MappedRow) => void row.faults.splice(known.get(row) ?? 0);

class Tried extends Error {
  readonly done: ImportedRows;
  constructor(done: ImportedRows) {
    super("a dry run is taken back");
    this.done = done;
  }
}

/** What it would come to; nothing of it is kept. */
async function triedOnly(tx: Tx, run: (tx: Tx) => Promise<ImportedRows>): Promise<ImportedRows> {
  try {
    return await tx.transaction(async (inner) => {
      throw new Tried(await run(inner));
    });
  } catch (error) {
    if (error instanceof Tried) return error.done;
    throw error;
  }
}

function badRowsOf(groups: readonly RowGroup[]): BadRow[] {
  return groups.flatMap(({ rows }) =>
    rows.some(({ faults }) => faults.length > 0)
      ? rows.map((row) => ({
          row: row.record.row,
          part: parts.get(row) ?? 0,
          content: row.record.raw,
          faults: row.faults,
        }))
      : [],
  );
}

function added(
  counts: ImportCounts,
  done: Omit<ImportedRows, "groups">,
  more: Pick<ImportCounts, "rows" | "badRows" | "badRowsKept">,
): ImportCounts {
  return {
    rows: counts.rows + more.rows,
    badRows: counts.badRows + more.badRows,
    badRowsKept: counts.badRowsKept + more.badRowsKept,
    created: counts.created + done.created,
    updated: counts.updated + done.updated,
    unchanged: counts.unchanged + done.unchanged,
    submitted: counts.submitted + done.submitted,
  };
}

/** Chunks whose pictures are here; where they could not be had, that is in the rows' faults. */
async function* chunksWithPictures(
  deps: RunDeps,
  job: ImportRow,
  stopping: AbortSignal,
): AsyncGenerator<Chunk, undefined> {
  const run = { sellerId: job.sellerId, stopping, goesOn: renewing(deps, job.id) };
  const fetchPictures = pictureFetcher({ ...deps.pictures, db: deps.db, now: deps.now }, run);
  for await (const chunk of chunksOf(deps, job)) {
    const rows = chunk.groups.flatMap((group) => group.rows);
    await fetchPictures(rows);
    for (const row of rows) known.set(row, row.faults.length);
    yield chunk;
  }
  return undefined;
}

/** Renews the lease where a good part of it is over; whether the import still runs. */
function renewing({ db, leaseMs }: RunDeps, id: string): () => Promise<boolean> {
  let renewedAt = Date.now();
  let goesOn = true;
  return async () => {
    if (Date.now() - renewedAt < leaseMs / 4) return goesOn;
    renewedAt = Date.now();
    goesOn = await renewLease(db, id, leaseMs);
    return goesOn;
  };
}

/** What of the file is still to be done, some rows at a time; rows of one product are never apart. */
async function* chunksOf({ db }: RunDeps, job: ImportRow): AsyncGenerator<Chunk, undefined> {
  const { id, format, encoding, delimiter, sizeBytes } = job;
  if (!format) throw new FileFault("FORMAT_UNKNOWN", "This is no CSV, JSONL or XLSX file.");
  const mapping = mappingOf(job.columns);
  const grouping = new Grouping();
  let chunk = emptyChunk();
  let group: { key: string; rows: MappedRow[] } | undefined;
  let count = 0;
  let part = 0;
  for await (const record of readFile({ format, encoding, delimiter, sizeBytes, content: () => contentOf(db, id) })) {
    count += 1;
    if (count > importLimits.rows) throw tooManyRows();
    const row = mapRow(record, mapping);
    if (record.broken) addFault(row, "sku", record.broken);
    const key = grouping.keyOf(row);
    const isNext = group?.key === key && row.fields.has("product");
    grouping.note(row, key, isNext);
    if (record.row <= job.cursor) {
      group = { key, rows: [] };
      continue;
    }
    part = record.row === chunk.lastRow ? part + 1 : 0;
    parts.set(row, part);
    if (group && isNext && group.rows.length > 0) group.rows.push(row);
    else {
      if (isFull(chunk) && record.row > chunk.lastRow) {
        yield chunk;
        chunk = emptyChunk();
      }
      group = { key, rows: [row] };
      chunk.groups.push(group);
    }
    chunk.rowCount += 1;
    chunk.addresses += countAddresses(row);
    chunk.lastRow = record.row;
    chunk.share = record.share;
  }
  if (chunk.rowCount > 0) yield chunk;
  return undefined;
}

const emptyChunk = (): Chunk => ({ groups: [], rowCount: 0, lastRow: 0, share: 0, addresses: 0 });

/** Pictures come slowly: with few in a chunk the progress is seen. */
const isFull = ({ rowCount, addresses }: Chunk) =>
  rowCount >= importLimits.rowsPerChunk || addresses >= importLimits.picturesPerChunk;

const countAddresses = ({ fields }: MappedRow) => fields.get("pictures")?.match(/:\/\//g)?.length ?? 0;

const tooManyRows = () =>
  new FileFault("TOO_MANY_ROWS", `At most ${importLimits.rows} rows are read; split the file.`, {
    most: String(importLimits.rows),
  });

async function finish({ db, now }: RunDeps, { id }: ImportRow, failure: Partial<ImportRow>): Promise<void> {
  await db.transaction(async (tx) => {
    const job = await lockImport(tx, id);
    if (!job || (job.state !== "checking" && job.state !== "running")) return;
    const ended = job.isDryRun ? "checked" : "done";
    const permille = failure.state ? job.permille : 1000;
    await changeImport(tx, id, { state: ended, ...failure, permille, finishedAt: now(), leasedUntil: null });
    if (!job.isDryRun) await deleteParts(tx, id);
  });
}
