import { readCatalogue } from "../../bench/read-catalogue.ts";
import { foldersOf } from "../../folders.ts";
import { isAlive } from "../../processes/process-info.ts";
import { waitUntil } from "../../processes/wait-until.ts";
import { createHttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import { putOnSale } from "../../shopping/put-on-sale.ts";
import { connectShop } from "../../shopping/shop-clients.ts";
import { type Checks, createChecks } from "../checks.ts";
import { connectSwitches } from "../degrade/switches.ts";
import type { Proof } from "../proof.ts";
import { withFaults } from "../with-faults.ts";
import { growthOf, type WatchedPart, watchedParts, watchMemory } from "./memory.ts";
import { mishapsUntil } from "./mishaps.ts";
import { readQueues, type Waiting } from "./queues.ts";
import { lookAtAll, type Visited, visitUntil } from "./visits.ts";

const plenty = 10_000_000;
const productsMost = 48;
const drainMs = 180_000;
const minuteMs = 60_000;

export const soak: Proof = {
  name: "soak",
  promise:
    "under load for long, with everything failing now and then, memory does not grow and nothing is left waiting",
  options: {
    minutes: { default: "10", meaning: "how long" },
    shoppers: { default: "8", meaning: "at once; each rests as long as a visit took" },
    faults: { default: "1", meaning: "percent of the time that each part of the shop fails; 0 needs no fault proxy" },
    growth: { default: "15", meaning: "percent that memory may be more at the end than after warming up" },
  },

  async run({ shop, progress, count, percent }) {
    const [minutes, atOnce, share, allowed] = [
      count("minutes", 24 * 60),
      count("shoppers", 500),
      percent("faults"),
      percent("growth"),
    ];
    const http = createHttpClient();
    const switches = share > 0 ? connectSwitches(http, shop) : undefined;
    const parts = watchedParts(foldersOf(process.env));
    const [clients, provider] = [connectShop(shop), connectProvider(http, shop)];
    const { categories, products } = await readCatalogue(clients);
    const before = await readQueues(http, shop);
    const goods = await putOnSale(clients, plenty);
    const checks = createChecks(progress);
    const leaving = new AbortController();
    try {
      const catalogue = { categories, products: products.slice(0, productsMost) };
      const context = { http, shop, provider, catalogue, offerId: goods.offerId };
      await progress.step("everything looked at once", () => lookAtAll(context));
      const watching = watchMemory(parts, leaving.signal);
      const [visited, mishaps] = await progress.step(`${atOnce} shoppers for ${minutes} min`, () =>
        withFaults(provider, { error_rate: share, lose_reply_rate: share, webhook_duplicates: share }, async () => {
          const visiting = visitUntil(performance.now() + minutes * minuteMs, atOnce, context);
          const failing = switches ? mishapsUntil(leaving.signal, switches, share) : 0;
          const found = await visiting.finally(() => leaving.abort());
          await switches?.allOn();
          return [found, await failing];
        }),
      );
      await watching;
      checkVisits(checks, visited);
      checkMemory(checks, parts, allowed, progress.line);
      const after = await progress.step("what waits is done", () => drained(() => readQueues(http, shop), before));
      for (const [what, number] of after)
        checks.expect(`${what}, more than before`, Math.max(0, number - (before.get(what) ?? 0)), 0);
      return { isProven: checks.allHold(), figures: figuresOf(visited, mishaps, parts) };
    } finally {
      leaving.abort();
      await switches?.allOn();
      await goods.withdraw();
      http.close();
    }
  },
};

function checkVisits(checks: Checks, { completed, lost }: Visited): void {
  checks.expect("checkouts that never came to an end", lost.length, 0, lost);
  checks.expect("whether anybody bought anything", completed > 0 ? 1 : 0, 1);
}

function checkMemory(
  checks: Checks,
  parts: readonly WatchedPart[],
  allowed: number,
  say: (line: string) => void,
): void {
  for (const { name, pid, samples } of parts) {
    const growth = growthOf(samples);
    checks.expect(`${name} ran all the time`, isAlive(pid) ? 1 : 0, 1);
    const over = growth.share > allowed ? Math.round((growth.share - allowed) * 100) : 0;
    checks.expect(`percent that the memory of ${name} grew beyond ${Math.round(allowed * 100)} %`, over, 0);
    say(
      `    ${name}: ${mb(growth.fromBytes)} after warming up, ${mb(growth.untilBytes)} at the end, ${mb(growth.mostBytes)} at most`,
    );
  }
}

/** Asks until no more waits than before, or it takes too long. */
/** A service that is still getting over the last failure is asked again: it has to answer in the end. */
async function drained(read: () => Promise<Waiting>, before: Waiting): Promise<Waiting> {
  let last: Waiting | undefined;
  await waitUntil(
    async () => {
      last = await read().catch(() => undefined);
      return last !== undefined && [...last].every(([what, number]) => number <= (before.get(what) ?? 0));
    },
    { timeoutMs: drainMs, everyMs: 1_000 },
  );
  return last ?? read();
}

const mb = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;

function figuresOf(visited: Visited, mishaps: number, parts: readonly WatchedPart[]): string {
  const refused = [...visited.refused].map(([reason, times]) => `${times} × ${reason}`);
  const grew = parts.map(({ name, samples }) => `${name} ${(growthOf(samples).share * 100).toFixed(1)} %`);
  return [
    `${visited.visits} visits, ${visited.completed} orders, ${mishaps} failures of parts`,
    `${visited.missed} pages or answers not had at once`,
    ...(refused.length > 0 ? [`refused: ${refused.join(", ")}`] : []),
    `memory grew: ${grew.join(", ")}`,
  ].join("; ");
}
