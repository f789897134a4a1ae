import { setTimeout as pause } from "node:timers/promises";
import { newId } from "@souk/ids/id";
import type { Worker } from "@souk/service/define-service";
import { createPeriodicWorker } from "@souk/service/periodic-worker";
import { inArray } from "drizzle-orm";
import { webhooks } from "../db/schema.ts";
import { claimDue, type Delivery, purgeEvents } from "../db/webhook-delivery-store.ts";
import type { Webhook } from "../db/webhook-store.ts";
import { type DeliverDeps, deliver } from "./deliver.ts";

interface Options {
  readonly intervalMs: number;
  /** Attempts under way at a time in this process, and of these for one webhook. */
  readonly atOnce: number;
  readonly perWebhook: number;
}

const leaseMarginMs = 30_000;
const tidyEveryMs = 60 * 60_000;
const keptMs = 30 * 24 * 60 * 60_000;
const forgottenAtATime = 1_000;

/** Sends what is due. Several may run at once: each leases what it works on, and the lease of one that died runs out. */
export function createWebhookWorker(deps: DeliverDeps, { intervalMs, atOnce, perWebhook }: Options): Worker {
  const stopping = new AbortController();
  const underWay = new Map<string, { webhookId: string; work: Promise<void> }>();
  let tidiedAtMs = 0;

  function busy(): string[] {
    const counts = new Map<string, number>();
    for (const { webhookId } of underWay.values()) counts.set(webhookId, (counts.get(webhookId) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= perWebhook).map(([id]) => id);
  }

  function begin(delivery: Delivery, webhook: Webhook): void {
    const work = deliver(deps, delivery, webhook, stopping.signal)
      .catch((err: unknown) =>
        deps.log.warn({ err, delivery: delivery.id }, "what became of a delivery is not recorded"),
      )
      .finally(() => underWay.delete(delivery.id));
    underWay.set(delivery.id, { webhookId: webhook.id, work });
  }

  /** Gives how many were begun. */
  async function take(): Promise<number> {
    const limit = atOnce - underWay.size;
    if (limit <= 0) return 0;
    const now = deps.now();
    const leasedUntil = new Date(now.getTime() + deps.timeoutMs + leaseMarginMs);
    const claim = { now, leasedUntil, lease: newId(), busy: busy(), perWebhook, limit };
    const claimed = await claimDue(deps.db, claim);
    if (claimed.length === 0) return 0;
    const ids = [...new Set(claimed.map(({ webhookId }) => webhookId))];
    const targets = await deps.db.select().from(webhooks).where(inArray(webhooks.id, ids));
    for (const delivery of claimed) {
      const target = targets.find(({ id }) => id === delivery.webhookId);
      if (target) begin(delivery, target);
    }
    return claimed.length;
  }

  async function run(): Promise<void> {
    // Quick receivers are not held to one batch an interval.
    while (!stopping.signal.aborted && (await take()) > 0)
      await Promise.race([
        pause(intervalMs, undefined, { ref: false }),
        ...[...underWay.values()].map(({ work }) => work),
      ]);
    const nowMs = deps.now().getTime();
    if (nowMs - tidiedAtMs < tidyEveryMs) return;
    tidiedAtMs = nowMs;
    await purgeEvents(deps.db, new Date(nowMs - keptMs), forgottenAtATime);
  }

  const worker = createPeriodicWorker({ name: "seller-webhooks", intervalMs, log: deps.log, run });
  return {
    ...worker,
    stop: async () => {
      stopping.abort();
      await worker.stop();
      await Promise.all([...underWay.values()].map(({ work }) => work));
    },
  };
}
