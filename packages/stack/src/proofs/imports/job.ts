import { setTimeout as pause } from "node:timers/promises";
import { type ProductImport, ProductImport_State as State } from "@souk/contracts/product/v1/product_import";
import type { ExportedProduct } from "@souk/contracts/product/v1/seller_import_service";
import { newId } from "@souk/ids/id";
import type { SurfaceClients } from "../../surface/surface-clients.ts";
import { patiently } from "../patiently.ts";
import type { Importer } from "./importer.ts";

const partBytes = 1_000_000;
const longestMs = 1_800_000;
const askedEveryMs = 100;

/** Who imports what for whom. */
export interface Run {
  readonly clients: SurfaceClients;
  readonly sellerId: string;
  readonly importer: Importer;
}

/** Sends a file as the console does. Gives the import's id. */
export async function send(
  { clients: { imports }, sellerId, importer }: Run,
  content: Uint8Array,
  fileName: string,
): Promise<string> {
  const file = { requestId: newId(), sellerId, fileName, sizeBytes: BigInt(content.byteLength) };
  const importId = (await imports.startImport(file, await importer.call())).import?.id ?? "";
  for (let offset = 0; offset < content.byteLength; offset += partBytes) {
    const part = { offset: BigInt(offset), content: content.subarray(offset, offset + partBytes) };
    await imports.appendImportContent({ sellerId, importId, ...part }, await importer.call());
  }
  return importId;
}

export interface Finished {
  readonly job: ProductImport;
  readonly ms: number;
}

interface FinishOptions {
  readonly dryRun: boolean;
  /** How far it is, as often as it is asked. Waited for. */
  readonly onProgress?: (permille: number) => Promise<void>;
}

/** Runs an import and waits until it has ended. */
export async function finish(run: Run, importId: string, { dryRun, onProgress }: FinishOptions): Promise<Finished> {
  const { clients, sellerId, importer } = run;
  const beganAtMs = performance.now();
  const wanted = { requestId: newId(), sellerId, importId, dryRun, currencyCode: "EUR" };
  await clients.imports.runImport(wanted, await importer.call());
  for (;;) {
    const { import: job } = await patiently(async () =>
      clients.imports.getImport({ sellerId, importId }, await importer.call()),
    );
    const ms = performance.now() - beganAtMs;
    if (job && job.state !== State.CHECKING && job.state !== State.RUNNING) return { job, ms };
    if (ms > longestMs) throw new Error("the import does not come to an end");
    await onProgress?.(job?.permille ?? 0);
    await pause(askedEveryMs);
  }
}

/** "4711 price AMOUNT_UNREADABLE" for each thing that is told to be wrong, in the order of the file. */
export async function toldOf({ clients: { imports }, sellerId, importer }: Run, importId: string): Promise<string[]> {
  const told: string[] = [];
  let pageToken = "";
  do {
    const page = await imports.listBadRows({ sellerId, importId, pageSize: 500, pageToken }, await importer.call());
    for (const { row, faults } of page.rows)
      told.push(...faults.map((fault) => `${row} ${fault.column} ${fault.reason}`));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  return told;
}

/** Everything of the seller's, drafts too. */
export async function* exported({ clients: { imports }, sellerId, importer }: Run): AsyncGenerator<ExportedProduct> {
  let pageToken = "";
  do {
    const page = { sellerId, pageSize: 200, pageToken, includesDrafts: true };
    const { products, nextPageToken } = await imports.exportSellerProducts(page, await importer.call());
    yield* products;
    pageToken = nextPageToken;
  } while (pageToken !== "");
}
