import type { Client } from "@connectrpc/connect";
import type { ProductImport } from "@souk/contracts/product/v1/product_import";
import type { SellerImportService } from "@souk/contracts/product/v1/seller_import_service";
import { newId } from "@souk/ids/id";
import { claimImport } from "../src/db/import-store.ts";
import { runImport } from "../src/imports/run-import.ts";
import { createFolderStore } from "../src/media/folder-store.ts";
import { createGate } from "../src/media/gate.ts";
import { north } from "./catalogue.ts";
import type { Harness } from "./harness.ts";

export type Imports = Client<typeof SellerImportService>;

export const goingOn = () => new AbortController().signal;

export const columns = "sku,product,title_en,brand,category,price,compare_at,code,option:colour,attr:weight";

/** Sends a file as the console does, in parts, and gives the import as it is then. */
export async function upload(imports: Imports, text: string | Uint8Array, { part = 1_000_000, sellerId = north } = {}) {
  const content = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const file = { requestId: newId(), sellerId, fileName: "products.csv", sizeBytes: BigInt(content.byteLength) };
  let job = (await imports.startImport(file)).import;
  const importId = job?.id ?? "";
  for (let offset = 0; offset < content.byteLength; offset += part) {
    const piece = content.subarray(offset, offset + part);
    job = (await imports.appendImportContent({ sellerId, importId, offset: BigInt(offset), content: piece })).import;
  }
  return required(job);
}

interface RunOptions {
  readonly dryRun?: boolean;
  readonly submits?: boolean;
  readonly sellerId?: string;
  /** Whether pictures are fetched from this machine. */
  readonly allowsPrivate?: boolean;
}

/** Runs an import to its end; what it came to. */
export async function run(product: Harness, imports: Imports, importId: string, options: RunOptions = {}) {
  const { dryRun = false, submits = false, sellerId = north, allowsPrivate = true } = options;
  await imports.runImport({ requestId: newId(), sellerId, importId, dryRun, submits, currencyCode: "EUR" });
  await work(product, goingOn(), allowsPrivate);
  const { import: job } = await imports.getImport({ sellerId, importId });
  const { rows } = await imports.listBadRows({ sellerId, importId, pageSize: 500 });
  const told = rows.flatMap(({ row, faults }) => faults.map(({ column, reason }) => `${row} ${column} ${reason}`));
  return { job: required(job), rows, told };
}

/** What a worker does when it comes by. */
export async function work(product: Harness, stopping = goingOn(), allowsPrivate = true): Promise<void> {
  const deps = runDeps(product, allowsPrivate);
  const job = await claimImport(deps.db, deps.leaseMs);
  if (job) await runImport(deps, job, stopping);
}

export function runDeps({ database, mediaDir }: Pick<Harness, "database" | "mediaDir">, allowsPrivate = true) {
  const pictures = {
    store: createFolderStore(mediaDir),
    throughGate: createGate({ running: 1, waiting: 50 }),
    allowsPrivate,
  };
  return { db: database.db, now: () => new Date(), leaseMs: 60_000, pictures };
}

export function required(job: ProductImport | undefined): ProductImport {
  if (!job) throw new Error("there is no import");
  return job;
}
