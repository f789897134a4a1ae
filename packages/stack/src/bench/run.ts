import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closeSessions } from "@souk/service/sessions";
import { foldersOf } from "../folders.ts";
import { createProgress } from "../progress.ts";
import { createHttpClient } from "../shopping/http-client.ts";
import { type Goods, putOnSale } from "../shopping/put-on-sale.ts";
import { connectShop } from "../shopping/shop-clients.ts";
import { shopEnvironment } from "../shopping/shop-environment.ts";
import { startBareServer } from "./bare-process.ts";
import { commit } from "./commit.ts";
import { measure, type Row, type Settings } from "./measure.ts";
import { measuredParts, memoryOf } from "./part-usage.ts";
import { readCatalogue } from "./read-catalogue.ts";
import { keepReport, type Report, readEarlier } from "./report.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios.ts";
import { memoryLine, tableOf } from "./table.ts";

const ownOffers = 16;
const plenty = 10_000_000;

/** What is measured on its own: `npm run bench -- pages`. */
const others: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  logistics: () => import("./logistics/run.ts"),
  pages: () => import("./pages/run.ts"),
  routes: () => import("./routes/run.ts"),
  search: () => import("./search/run.ts"),
};

/** `npm run bench`: measures the running stack, prints a table and keeps it with the earlier run's figures beside it. */
export async function run(args: string[]): Promise<void> {
  const [first = "", ...rest] = args;
  const other = others[first];
  if (other) return (await other()).run(rest);
  const { chosen, ...settings } = readArguments(args);
  const folders = foldersOf(process.env);
  const shop = shopEnvironment(process.env);
  const clients = connectShop(shop);
  const http = createHttpClient();
  const progress = createProgress(process.stdout, process.env);
  const loadBefore = loadavg()[0] ?? 0;
  const bare = await startBareServer();
  const goods: Goods[] = [];
  try {
    const catalogue = await readCatalogue(clients);
    for (let n = 0; n < ownOffers; n++) goods.push(await putOnSale(clients, plenty));
    const context = { shop, clients, http, catalogue, offerIds: goods.map((each) => each.offerId), bareUrl: bare.url };
    const parts = measuredParts(folders);
    const [rows, leftOut]: [Row[], { name: string; why: string }[]] = [[], []];
    for (const scenario of chosen) {
      const own = scenario.name === "bare node:http" ? [...parts, { name: "bare", pid: bare.pid }] : parts;
      try {
        rows.push(await progress.step(scenario.name, () => measure(scenario, context, own, settings)));
      } catch (error) {
        leftOut.push({ name: scenario.name, why: error instanceof Error ? error.message : String(error) });
      }
    }
    const machine = { node: process.version, cpus: cpus().length, loadBefore };
    const at = new Date().toISOString();
    const report = {
      at,
      commit: commit(),
      machine,
      seconds: settings.seconds,
      rows,
      leftOut,
      memoryBytes: memoryOf(parts),
    };
    const folder = join(folders.data, "bench");
    const earlier = readEarlier(folder);
    progress.line(textOf(report, earlier));
    progress.line(`Kept in ${keepReport(folder, report, earlier)}`);
  } finally {
    for (const each of goods) await each.withdraw();
    await bare.stop();
    http.close();
    closeSessions();
  }
}

function textOf(report: Report, earlier: ReturnType<typeof readEarlier>): string {
  const { machine, seconds, rows, leftOut } = report;
  const failures = rows.filter((row) => row.errors > 0).map((row) => `${row.name}: ${row.errors} × ${row.firstError}`);
  return [
    "",
    `${seconds} s each after 1 s to warm up; every client asks again as soon as it is answered.`,
    "The race (all buyers at once, once) and the rebuild of the index run once.",
    `Commit ${report.commit}, Node ${machine.node}, ${machine.cpus} processors, load before ${machine.loadBefore.toFixed(1)}.`,
    "Δ against the run before. The columns on the right: CPU ms per request of each process.",
    "",
    tableOf(report, earlier),
    "",
    memoryLine(report),
    ...failures.map((line) => `Error in ${line}`),
    ...leftOut.map(({ name, why }) => `Not measured: ${name}: ${why}`),
  ].join("\n");
}

function readArguments(args: string[]): Settings & { chosen: readonly Scenario[] } {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "5" },
      connections: { type: "string", default: "32" },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const names = scenarios.map((scenario) => scenario.name);
  const unknown = values.only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--only "${unknown}" is not measured. There are: ${names.join(", ")}.`);
  const chosen = scenarios.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
  return {
    chosen,
    seconds: readNumber("seconds", values.seconds, 600),
    atOnce: readNumber("connections", values.connections, 1_000),
  };
}

function readNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`--${name} is "${text}": it has to be a whole number from 1 to ${most}.`);
}
