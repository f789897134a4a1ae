import { readFile } from "node:fs/promises";
import { ProductImport_State as State } from "@souk/contracts/product/v1/product_import";
import { newId } from "@souk/ids/id";
import { reportStatus } from "../../commands/status.ts";
import { foldersOf } from "../../folders.ts";
import { putOnSale } from "../../shopping/put-on-sale.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import { addOwner } from "../../surface/owners.ts";
import { connectSurface } from "../../surface/surface-clients.ts";
import { type Checks, createChecks } from "../checks.ts";
import { ownSettings, startOwnStack } from "../own-stack.ts";
import type { Proof, ProofContext, ProofResult } from "../proof.ts";
import { type WatchedPart, watchMemory } from "../soak/memory.ts";
import { generateFile } from "./bad-rows.ts";
import { catalogueFile } from "./catalogue.ts";
import { checkContents, checkSkus } from "./check-shelf.ts";
import { newImporter } from "./importer.ts";
import { type Finished, finish, type Run, send, toldOf } from "./job.ts";
import { type Blows, createStrikes } from "./strike.ts";

const rssGrowthMaxMb = 100;
/** What waits for a killed instance waits less long here; everything else is as it is. */
const instead = { IMPORT_LEASE_MS: "2000" };

export const imports: Proof = {
  name: "imports",
  promise:
    "of a large file each wrong row is told by row and column and no other, the right ones are kept once, in constant memory",
  options: {
    rows: { default: "100000", meaning: "how many rows the file has, one in a hundred of them wrong" },
    kills: { default: "none", meaning: "how often the services are killed during the run, on a stack of its own" },
    catalogue: {
      default: "",
      meaning: "a file of Icecat products (.jsonl, .jsonl.gz) instead: all of it comes out again",
    },
    file: { default: "", meaning: "a file of your own instead; then only what came of it is told" },
    memory: { default: "yes", meaning: "yes: it is looked at how much the services grow; no: not" },
  },

  async run(context) {
    if (context.option("kills") === "none") return prove(context, context.shop);
    const kills = context.count("kills", 100);
    const stack = await startOwnStack(await ownSettings("imports"), context.progress, { instead });
    let isProven = false;
    try {
      const result = await prove(context, stack.shop, { stack, kills });
      isProven = result.isProven;
      return result;
    } finally {
      await context.progress.step("the stack is stopped", () => stack.stop({ keepData: !isProven }));
      if (!isProven) context.progress.line(`what it left is in ${stack.settings.folders.data}`);
    }
  },
};

async function prove(context: ProofContext, shop: ShopEnvironment, blows?: Blows): Promise<ProofResult> {
  const { progress } = context;
  const clients = connectSurface(shop);
  const goods = await putOnSale(clients, 1, "new");
  const importer = await newImporter(clients);
  try {
    await addOwner(clients, goods.sellerId, importer.id);
    const run = { clients, sellerId: goods.sellerId, importer };
    const checks = createChecks(progress);
    const file = await progress.step("a file is made", () => fileOf(context, run));
    const parts = context.option("memory") === "yes" && !blows ? [servicesOf(String(shop.SOUK_DATA_DIR))] : [];
    const watching = new AbortController();
    const watched = watchMemory(parts, watching.signal);
    const done = await importFile(context, run, { file, checks, blows });
    watching.abort();
    await watched;
    const grownMb = Math.round(Math.max(0, ...parts.map(({ samples }) => grown(samples))));
    if (parts.length > 0)
      checks.expect(`MB that the services grew beyond ${rssGrowthMaxMb}`, Math.max(0, grownMb - rssGrowthMaxMb), 0);
    const memory = parts.length > 0 ? `; the services grew by at most ${grownMb} MB` : "";
    return { isProven: checks.allHold(), figures: `${done}${memory}${blows ? `; ${blows.kills} kills` : ""}` };
  } finally {
    await goods.withdraw();
    await importer.remove();
  }
}

interface TriedFile {
  readonly content: Buffer;
  readonly name: string;
  /** What has to be told of it; undefined when that is not known. */
  readonly wrong: readonly string[] | undefined;
  checkShelf(checks: Checks): Promise<void>;
}

async function fileOf(context: ProofContext, run: Run): Promise<TriedFile> {
  const catalogue = context.option("catalogue");
  if (catalogue !== "") {
    const { content, wanted } = await catalogueFile(run.clients, catalogue);
    return { content, name: "catalogue", wrong: [], checkShelf: (checks) => checkContents(run, checks, wanted) };
  }
  const own = context.option("file");
  if (own !== "") return { content: await readFile(own), name: "own", wrong: undefined, checkShelf: async () => {} };
  const { categories } = await run.clients.product.listCategories({});
  const about = { tag: newId().slice(-8), category: categories.at(-1)?.slug ?? "" };
  const { text, wrong, right } = generateFile(context.count("rows", 200_000), about);
  const checkShelf = (checks: Checks) => checkSkus(run, checks, right, 1);
  return { content: Buffer.from(text), name: "generated", wrong, checkShelf };
}

interface Tried {
  readonly file: TriedFile;
  readonly checks: Checks;
  readonly blows: Blows | undefined;
}

async function importFile({ progress }: ProofContext, run: Run, { file, checks, blows }: Tried): Promise<string> {
  const { content, name, wrong } = file;
  const megabytes = Math.ceil(content.byteLength / 1_048_576);
  const importId = await progress.step(`${megabytes} MB are sent`, () => send(run, content, name));
  const dry = await progress.step("a dry run", () => finish(run, importId, { dryRun: true }));
  const dryTold = await toldOf(run, importId);
  const strikes = blows && createStrikes(blows);
  const real = await progress.step("the run", () =>
    finish(run, importId, { dryRun: false, ...(strikes && { onProgress: strikes.onProgress }) }),
  );
  const told = await toldOf(run, importId);
  if (blows) checks.expect("kills while it ran", strikes?.struck() ?? 0, blows.kills);
  checks.expect("runs that ended", Number(dry.job.state === State.CHECKED) + Number(real.job.state === State.DONE), 2);
  const { rows = 0, badRows = 0, created = 0 } = real.job.counts ?? {};
  checks.expect("rows not right in the dry run", dry.job.counts?.badRows ?? 0, badRows);
  if (wrong) {
    checks.expect(
      "faults told in the dry run, and none else",
      same(dryTold, wrong),
      wrong.length,
      difference(dryTold, wrong),
    );
    checks.expect("faults told in the run, and none else", same(told, wrong), wrong.length, difference(told, wrong));
    checks.expect("products made", created, rows - badRows);
  }
  await progress.step("the shop is read", () => file.checkShelf(checks));
  return `${rows} rows, ${badRows} not right, ${created} products made; dry ${rate(dry)} rows/s, run ${rate(real)} rows/s`;
}

const rate = ({ job, ms }: Finished) => Math.round(((job.counts?.rows ?? 0) * 1000) / ms);

function servicesOf(SOUK_DATA_DIR: string): WatchedPart {
  const { parts } = reportStatus(foldersOf({ SOUK_DATA_DIR }));
  const pid = parts.find(({ name }) => name === "services")?.pid;
  if (pid === undefined) throw new Error("the services do not run here; say --memory no.");
  return { name: "services", pid, samples: [] };
}

function grown(samples: readonly { bytes: number }[]): number {
  const [first] = samples;
  return first ? (Math.max(...samples.map(({ bytes }) => bytes)) - first.bytes) / 1_048_576 : 0;
}

/** How many are as they have to be; what is told beyond them counts against it. */
function same(told: readonly string[], wrong: readonly string[]): number {
  const right = wrong.filter((each, at) => told[at] === each).length;
  return right - Math.max(0, told.length - wrong.length);
}

function difference(told: readonly string[], wrong: readonly string[]): string[] {
  const at = wrong.findIndex((each, index) => each !== told[index]);
  const tally = Map.groupBy(told, (each) => each.split(" ").slice(1).join(" "));
  return [
    `told ${told.length} of ${wrong.length}; the first that differs: ${told[Math.max(0, at)]} instead of ${wrong[at]}`,
    ...[...tally].map(([what, each]) => `${each.length} times ${what}`).slice(0, 4),
  ];
}
