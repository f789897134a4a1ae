import { parseArgs } from "node:util";
import { closeSessions } from "@souk/service/sessions";
import { createProgress } from "../progress.ts";
import { toolSettings } from "../tool-settings.ts";
import { awaitIndexed } from "./loading/await-indexed.ts";
import { connect, type SeedClients } from "./loading/clients.ts";
import { type LoadReport, loadDemo, loadWithGenerated } from "./loading/load-catalogue.ts";
import { loadFile } from "./loading/load-file.ts";

const mostShown = 20;
const usage = `npm run seed                        the demo catalogue (repeating it changes nothing)
npm run seed -- --products 10000    as many generated products beside it
npm run seed -- --from FILE         the products of a .jsonl or .jsonl.gz file of Icecat's form`;

/** Loads data into the running stack through the services' own RPCs and says how fast it went. */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) return void console.log(usage);
  const clients = connect(toolSettings(process.env));
  const progress = createProgress(process.stdout, process.env);
  let refusals = 0;
  const report: LoadReport = {
    step: progress.step,
    refused: (key, message) => {
      if (++refusals <= mostShown) progress.line(`  left out: ${key}: ${message}`);
    },
  };
  const startedAt = performance.now();
  try {
    const counts = await load(clients, options, report);
    const seconds = (performance.now() - startedAt) / 1000;
    if (refusals > mostShown) progress.line(`  … and ${refusals - mostShown} more left out`);
    progress.line(summary(counts, seconds));
    await awaitIndexed(clients, progress);
  } finally {
    closeSessions();
  }
}

async function load(clients: SeedClients, { products, from }: ReturnType<typeof readOptions>, report: LoadReport) {
  if (from !== undefined) return loadFile(clients, from, report);
  return products > 0 ? loadWithGenerated(clients, products, report) : loadDemo(clients, report);
}

function summary(
  counts: { created: number; updated: number; unchanged: number; refused: number },
  seconds: number,
): string {
  const { created, updated, unchanged, refused } = counts;
  const rate = Math.round((created + updated + unchanged) / seconds);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused in ${seconds.toFixed(1)} s (${rate}/s, loader at most ${memory} MB)`;
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { products: { type: "string" }, from: { type: "string" }, help: { type: "boolean", default: false } },
  });
  const products = Number(values.products ?? 0);
  if (!Number.isInteger(products) || products < 0 || products > 1_000_000) {
    throw new Error(`--products is "${values.products}": it has to be a whole number up to 1000000.\n${usage}`);
  }
  return { products, from: values.from, help: values.help };
}
