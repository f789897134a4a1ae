import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
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
import { measuredParts, memoryOf, whileCounting } from "../part-usage.ts";
import { keepReport, readEarlier } from "../report.ts";
import { memoryLine, tableOf } from "../table.ts";
import { endRuns, startRuns } from "./drive.ts";
import { openFleet } from "./fleet.ts";
import { type Given, type Loaded, loadOrders } from "./load.ts";
import { openPage } from "./open-page.ts";
import { reportPositions, setOut } from "./positions.ts";

const desksPerZone = 2;
/** A desk reads its board anew at most so often, however much happens in its zone. */
const deskEveryMs = 1_000;
const changesAtOnce = 8;
/** Twenty orders change a second. */
const changeEveryMs = 400;
const perOrder = 20;
const openingAtOnce = 8;
const heardWithinMs = 30_000;
const quietMs = 2_000;
const quietWithinMs = 120_000;

type Sizes = Record<"shipments" | "couriers" | "pages", number>;

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
      const pages = await progress.step("couriers set out, pages are opened", async () => {
        const opened = await openPages(given, loaded.slice(0, sizes.pages));
        await setOut(given.clients, driving);
        return opened;
      });
      const day = await progress.step("everybody at once", () =>
        measureDay(given, { fleet, driving, loaded, pages, parts }),
      );
      const machine = { node: process.version, cpus: cpus().length, loadBefore };
      const { rows, seconds } = day;
      const about = { at: new Date().toISOString(), commit: commit(), machine, seconds, leftOut: [] };
      const report = { ...about, rows, memoryBytes: memoryOf(parts) };
      const folder = join(folders.data, "bench");
      const earlier = readEarlier(folder);
      progress.line(
        [
          "",
          headOf(sizes, driving.length, loadBefore),
          "",
          tableOf(report, earlier),
          "",
          busyLine(day),
          memoryLine(report),
        ].join("\n"),
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
    `Desks read their board every second, ${desksPerZone} in each zone of a hundred couriers; twenty orders change a second.`,
    "A page is measured from what changes its order until it has heard of it. Aims: board p99 < 300 ms, page < 1,000 ms.",
    `${cpus().length} processors, load before ${load.toFixed(1)}. Δ against the run before.`,
  ].join("\n");

interface Day {
  readonly fleet: Awaited<ReturnType<typeof openFleet>>;
  readonly driving: Awaited<ReturnType<typeof openFleet>>["drivers"];
  readonly loaded: readonly Loaded[];
  /** Of as many orders, in their order. */
  readonly pages: Awaited<ReturnType<typeof openPages>>;
  readonly parts: ReturnType<typeof measuredParts>;
}

async function openPages({ shop }: Given, followed: readonly Loaded[]) {
  const pages = await inParallel(followed, openingAtOnce, (each, at) => openPage(shop.WEB_URL, each, at));
  await untilQuiet(pages);
  return pages;
}

async function measureDay({ clients }: Given, { fleet, driving, loaded, pages, parts }: Day) {
  const over = new AbortController();
  const desks = fleet.zoneIds.length * desksPerZone;
  const { result, processorMs } = await whileCounting(parts, () =>
    Promise.all([
      closedLoop({
        atOnce: desks,
        everyMs: deskEveryMs,
        until: over.signal,
        ask: async (n) => {
          const zoneId = fleet.zoneIds[n % fleet.zoneIds.length] ?? "";
          return clients.dispatch.getBoard({ zoneId }, await fleet.dispatcher.asSelf());
        },
      }),
      closedLoop({
        atOnce: Math.min(changesAtOnce, pages.length),
        everyMs: changeEveryMs,
        requests: pages.length,
        ask: async (n) => {
          const [page, order] = [pages[n], loaded[n]];
          if (!page || !order) throw new Error("there is no such page");
          const heard = page.next(heardWithinMs);
          const change = { requestId: newId(), orderId: order.orderId, note: `Ring ${n}` };
          await clients.delivery.setDropNote(change, await order.asShopper());
          if (!(await heard)) throw new Error(`the page heard nothing within ${heardWithinMs} ms`);
        },
      }).finally(() => over.abort()),
      reportPositions(clients, driving, over.signal),
    ]),
  );
  for (const page of pages) page.close();
  const [board, heard, position] = result;
  // Everything runs at once: whose request a part's time was spent for is not known.
  const shared = { processorMsPerRequest: {} };
  const rows = [
    { name: "dispatcher board", atOnce: desks, ...board, ...shared },
    { name: "order page hears", atOnce: pages.length, ...heard, ...shared },
    { name: "courier's position", atOnce: driving.length, ...position, ...shared },
  ];
  return { rows, seconds: board.seconds, processorMs };
}

function busyLine({ seconds, processorMs }: Awaited<ReturnType<typeof measureDay>>): string {
  const shares = Object.entries(processorMs).map(([part, ms]) => `${part} ${Math.round(ms / seconds / 10)} %`);
  return `Of one processor meanwhile: ${shares.join(", ")}`;
}

/** What the start of so many runs has to say is over: what pages hear from now on is of what is measured. */
async function untilQuiet(pages: readonly { heardAt(): number }[]): Promise<void> {
  const endsAt = performance.now() + quietWithinMs;
  while (pages.some((page) => page.heardAt() > performance.now() - quietMs)) {
    if (performance.now() > endsAt) throw new Error(`pages still heard of their runs after ${quietWithinMs} ms`);
    await pause(quietMs / 4);
  }
}

const most: Sizes = { shipments: 100_000, couriers: 900, pages: 4_000 };

function readSizes(args: string[]): Sizes {
  const { values } = parseArgs({
    args,
    options: {
      shipments: { type: "string", default: "10000" },
      couriers: { type: "string", default: "200" },
      pages: { type: "string", default: "500" },
    },
  });
  const read = (name: keyof Sizes) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 1 && value <= most[name]) return value;
    throw new Error(`--${name} is "${values[name]}": it has to be a whole number from 1 to ${most[name]}.`);
  };
  return { shipments: read("shipments"), couriers: read("couriers"), pages: read("pages") };
}
