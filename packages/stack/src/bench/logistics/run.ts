import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { newId } from "@souk/ids/id";
import { closeSessions } from "@souk/service/sessions";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import { foldersOf } from "../../folders.ts";
import { createProgress } from "../../progress.ts";
import { openBooks } from "../../proofs/deliveries/books.ts";
import { connectDeliveries } from "../../proofs/deliveries/clients.ts";
import { createHttpClient } from "../../shopping/http-client.ts";
import { shopEnvironment } from "../../shopping/shop-environment.ts";
import { closedLoop } from "../closed-loop.ts";
import { commit } from "../commit.ts";
import type { Row } from "../measure.ts";
import { measuredParts, memoryOf, whileCounting } from "../part-usage.ts";
import { keepReport, readEarlier } from "../report.ts";
import { memoryLine, tableOf } from "../table.ts";
import { endRuns, startRuns } from "./drive.ts";
import { openFleet } from "./fleet.ts";
import { type Given, type Loaded, loadOrders } from "./load.ts";
import { openPage } from "./open-page.ts";
import { reportPositions } from "./positions.ts";

const dispatchersAtOnce = 2;
const changesAtOnce = 8;
const perOrder = 20;
const openingAtOnce = 8;
const heardWithinMs = 30_000;

type Sizes = Record<"shipments" | "couriers" | "pages" | "seconds", number>;

/** `npm run bench -- logistics`: boards, positions and open order pages of a day with so many parcels, at once. */
export async function run(args: string[]): Promise<void> {
  const sizes = readSizes(args);
  const [folders, shop] = [foldersOf(process.env), shopEnvironment(process.env)];
  const progress = createProgress(process.stdout, process.env);
  const [http, books] = [createHttpClient(), openBooks(shop)];
  const given = { clients: connectDeliveries(shop), http, shop, books };
  const loadBefore = loadavg()[0] ?? 0;
  try {
    const fleet = await progress.step(`${sizes.couriers} couriers on shift`, () =>
      openFleet(given.clients, sizes.couriers),
    );
    const orders = Math.max(sizes.pages, Math.ceil(sizes.shipments / perOrder));
    const { loaded, close } = await progress.step(`${sizes.shipments} parcels of ${orders} orders`, () =>
      loadOrders(given, { orders, shipments: Math.max(orders, sizes.shipments), postalCodes: fleet.postalCodes }),
    );
    try {
      const driving = await progress.step("runs are started", () => startRuns(given.clients, fleet));
      const parts = measuredParts(folders);
      const rows = await progress.step("everybody at once", () =>
        measureDay(given, { sizes, fleet, driving, loaded, parts }),
      );
      const machine = { node: process.version, cpus: cpus().length, loadBefore };
      const about = { at: new Date().toISOString(), commit: commit(), machine, seconds: sizes.seconds, leftOut: [] };
      const report = { ...about, rows, memoryBytes: memoryOf(parts) };
      const folder = join(folders.data, "bench");
      const earlier = readEarlier(folder);
      progress.line(
        ["", headOf(sizes, driving.length, loadBefore), "", tableOf(report, earlier), "", memoryLine(report)].join(
          "\n",
        ),
      );
      for (const { name, errors, firstError } of rows)
        if (errors > 0) progress.line(`${errors} × ${name}: ${firstError}`);
      progress.line(`Kept in ${keepReport(folder, report, earlier)}`);
    } finally {
      await endRuns(given.clients, fleet);
      await close();
      progress.line(`Left behind: ${orders} orders with their parcels, in zones where nobody else delivers.`);
    }
  } finally {
    await books.close();
    http.close();
    closeSessions();
  }
}

const headOf = ({ shipments, couriers, pages }: Sizes, driving: number, load: number) =>
  [
    `${shipments} parcels, ${driving} of ${couriers} couriers on a run and telling where they are every 2 s, ${pages} open order pages.`,
    "A page is measured from what changes its order until it has heard of it. Aims: board p99 < 300 ms, page < 1,000 ms.",
    `${cpus().length} processors, load before ${load.toFixed(1)}. Δ against the run before.`,
  ].join("\n");

interface Day {
  readonly sizes: Sizes;
  readonly fleet: Awaited<ReturnType<typeof openFleet>>;
  readonly driving: Awaited<ReturnType<typeof openFleet>>["drivers"];
  readonly loaded: readonly Loaded[];
  readonly parts: ReturnType<typeof measuredParts>;
}

async function measureDay({ clients, shop }: Given, { sizes, fleet, driving, loaded, parts }: Day): Promise<Row[]> {
  const followed = loaded.slice(0, sizes.pages);
  const pages = await inParallel(followed, openingAtOnce, (each, at) => openPage(shop.WEB_URL, each, at));
  const over = new AbortController();
  const positions: number[] = [];
  let lost = 0;
  const took = (ms: number, isKept: boolean) => (isKept ? void positions.push(ms) : void lost++);
  const reporting = reportPositions(clients, driving, { over: over.signal, took });
  const startedAt = performance.now();
  const { result, processorMs } = await whileCounting(parts, () =>
    Promise.all([
      closedLoop({
        atOnce: dispatchersAtOnce,
        seconds: sizes.seconds,
        ask: async (n) => {
          const zoneId = fleet.zoneIds[n % fleet.zoneIds.length] ?? "";
          return clients.dispatch.getBoard({ zoneId }, await fleet.dispatcher.asSelf());
        },
      }),
      closedLoop({
        atOnce: Math.min(changesAtOnce, pages.length),
        seconds: sizes.seconds,
        requests: pages.length,
        ask: async (n) => {
          const [page, order] = [pages[n], followed[n]];
          if (!page || !order) throw new Error("there is no such page");
          const heard = page.next(heardWithinMs);
          const change = { requestId: newId(), orderId: order.orderId, note: `Ring ${n}` };
          await clients.delivery.setDropNote(change, await order.asShopper());
          if (!(await heard)) throw new Error(`the page heard nothing within ${heardWithinMs} ms`);
        },
      }),
    ]),
  ).finally(() => over.abort());
  await reporting;
  for (const page of pages) page.close();
  const seconds = (performance.now() - startedAt) / 1_000;
  const [board, heard] = result;
  const perRequest = (asked: number) =>
    Object.fromEntries(Object.entries(processorMs).map(([part, ms]) => [part, ms / Math.max(1, asked)]));
  const shared = { processorMsPerRequest: {} };
  return [
    {
      name: "dispatcher board",
      atOnce: dispatchersAtOnce,
      ...board,
      processorMsPerRequest: perRequest(board.requests),
    },
    { name: "order page hears", atOnce: pages.length, ...heard, ...shared },
    { name: "courier's position", atOnce: driving.length, ...timesOf(positions, lost, seconds), ...shared },
  ];
}

function timesOf(times: readonly number[], errors: number, seconds: number) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const firstError = errors > 0 ? "a position was not kept" : "";
  const figures = { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: sorted.at(-1) ?? 0 };
  return { requests: sorted.length, errors, firstError, seconds, perSecond: sorted.length / seconds, ...figures };
}

const most: Sizes = { shipments: 100_000, couriers: 900, pages: 4_000, seconds: 600 };

function readSizes(args: string[]): Sizes {
  const { values } = parseArgs({
    args,
    options: {
      shipments: { type: "string", default: "10000" },
      couriers: { type: "string", default: "200" },
      pages: { type: "string", default: "500" },
      seconds: { type: "string", default: "20" },
    },
  });
  const read = (name: keyof Sizes) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 1 && value <= most[name]) return value;
    throw new Error(`--${name} is "${values[name]}": it has to be a whole number from 1 to ${most[name]}.`);
  };
  return { shipments: read("shipments"), couriers: read("couriers"), pages: read("pages"), seconds: read("seconds") };
}
