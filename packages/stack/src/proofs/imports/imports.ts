import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { type ProductImport, ProductImport_State as State } from "@souk/contracts/product/v1/product_import";
import { newId } from "@souk/ids/id";
import { reportStatus } from "../../commands/status.ts";
import { foldersOf } from "../../folders.ts";
import { putOnSale } from "../../shopping/put-on-sale.ts";
import { addOwner } from "../../surface/owners.ts";
import { connectSurface, type SurfaceClients } from "../../surface/surface-clients.ts";
import type { Proof } from "../proof.ts";
import { type WatchedPart, watchMemory } from "../soak/memory.ts";
import { generateFile } from "./bad-rows.ts";
import { type Importer, newImporter } from "./importer.ts";

const partBytes = 1_000_000;
const longestMs = 1_800_000;
const rssGrowthMaxMb = 100;

export const imports: Proof = {
  name: "imports",
  promise:
    "of a large file each wrong row is told by row and column and no other, the right ones are kept, in constant memory",
  options: {
    rows: { default: "100000", meaning: "how many rows the file has, one in a hundred of them wrong" },
    file: { default: "", meaning: "a file of your own instead; then only what came of it is told" },
    memory: { default: "yes", meaning: "yes: it is looked at how much the services grow; no: not" },
  },

  async run({ shop, progress, option, count }) {
    const clients = connectSurface(shop);
    const goods = await putOnSale(clients, 1, "new");
    const importer = await newImporter(clients);
    try {
      await addOwner(clients, goods.sellerId, importer.id);
      const run = { clients, sellerId: goods.sellerId, importer };
      const { categories } = await clients.product.listCategories({});
      const about = { tag: newId().slice(-8), category: categories.at(-1)?.slug ?? "" };
      const path = option("file");
      const made = path === "" ? generateFile(count("rows", 200_000), about) : undefined;
      const content = made ? Buffer.from(made.text) : await readFile(path);
      const watching = new AbortController();
      const parts = option("memory") === "yes" ? [servicesOf(String(shop.SOUK_DATA_DIR))] : [];
      const watched = watchMemory(parts, watching.signal);
      const importId = await progress.step(`${Math.ceil(content.byteLength / 1_048_576)} MB are sent`, () =>
        send(run, content),
      );
      const dry = await progress.step("a dry run", () => finish(run, importId, true));
      const dryTold = await toldOf(run, importId);
      const real = await progress.step("the run", () => finish(run, importId, false));
      const told = await toldOf(run, importId);
      watching.abort();
      await watched;
      const { rows = 0, badRows = 0, created = 0 } = real.job.counts ?? {};
      const rate = (ms: number) => Math.round((rows * 1000) / ms);
      const grownMb = Math.max(0, ...parts.map(({ samples }) => grown(samples)));
      const isTold = !made || (same(told, made.wrong) && same(dryTold, made.wrong) && created === rows - badRows);
      if (made && !isTold) progress.line(firstDifference(told, made.wrong));
      const isDone = real.job.state === State.DONE && dry.job.counts?.badRows === badRows;
      return {
        isProven: isDone && isTold && grownMb <= rssGrowthMaxMb,
        figures:
          `${rows} rows, ${badRows} not right, ${created} products made; dry ${rate(dry.ms)} rows/s, ` +
          `run ${rate(real.ms)} rows/s; the services grew by at most ${Math.round(grownMb)} MB`,
      };
    } finally {
      await goods.withdraw();
      await importer.remove();
    }
  },
};

function servicesOf(SOUK_DATA_DIR: string): WatchedPart {
  const { parts } = reportStatus(foldersOf({ SOUK_DATA_DIR }));
  const pid = parts.find(({ name }) => name === "services")?.pid;
  if (pid === undefined) throw new Error("the services do not run here; say --memory no.");
  return { name: "services", pid, samples: [] };
}

interface Run {
  readonly clients: SurfaceClients;
  readonly sellerId: string;
  readonly importer: Importer;
}

async function send({ clients: { imports: service }, sellerId, importer }: Run, content: Uint8Array): Promise<string> {
  const file = { requestId: newId(), sellerId, fileName: "proof", sizeBytes: BigInt(content.byteLength) };
  const importId = (await service.startImport(file, await importer.call())).import?.id ?? "";
  for (let offset = 0; offset < content.byteLength; offset += partBytes) {
    const part = content.subarray(offset, offset + partBytes);
    await service.appendImportContent(
      { sellerId, importId, offset: BigInt(offset), content: part },
      await importer.call(),
    );
  }
  return importId;
}

async function finish(run: Run, importId: string, dryRun: boolean): Promise<{ job: ProductImport; ms: number }> {
  const { clients, sellerId, importer } = run;
  const beganAtMs = performance.now();
  await clients.imports.runImport(
    { requestId: newId(), sellerId, importId, dryRun, currencyCode: "EUR" },
    await importer.call(),
  );
  for (;;) {
    const { import: job } = await clients.imports.getImport({ sellerId, importId }, await importer.call());
    const ms = performance.now() - beganAtMs;
    if (job && job.state !== State.CHECKING && job.state !== State.RUNNING) return { job, ms };
    if (ms > longestMs) throw new Error("the import does not come to an end");
    await pause(250);
  }
}

async function toldOf({ clients: { imports: service }, sellerId, importer }: Run, importId: string): Promise<string[]> {
  const told: string[] = [];
  let pageToken = "";
  do {
    const page = await service.listBadRows({ sellerId, importId, pageSize: 500, pageToken }, await importer.call());
    for (const { row, faults } of page.rows)
      told.push(...faults.map((fault) => `${row} ${fault.column} ${fault.reason}`));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  return told;
}

function grown(samples: readonly { bytes: number }[]): number {
  const [first] = samples;
  return first ? (Math.max(...samples.map(({ bytes }) => bytes)) - first.bytes) / 1_048_576 : 0;
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

function firstDifference(told: readonly string[], wrong: readonly string[]): string {
  const at = wrong.findIndex((each, index) => each !== told[index]);
  return `  told ${told.length} of ${wrong.length}; the first that differs: ${told[at]} instead of ${wrong[at]}`;
}
