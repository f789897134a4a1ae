import type { Logger } from "pino";
import type { Database } from "../store/database.ts";
import type { Delivery, DeliveryStore } from "../store/delivery-store.ts";
import { signWebhook } from "./sign-webhook.ts";

const parallelPerUrl = 16;
const lookAhead = 200;
const attemptTimeoutMs = 10_000;
const longestPauseMs = 300_000;
const longestTimerMs = 60_000;

export type Deliverer = {
  /** Looks for what has fallen due. Call it after a write that owes webhooks. */
  wake(): void;
  /** Ends the loop; attempts under way are cut and stay owed. */
  stop(): Promise<void>;
};
export type DelivererOptions = {
  url: string;
  db: Database;
  deliveries: DeliveryStore;
  key: Buffer;
  forgedKey: Buffer;
  retryMs: number;
  now: () => Date;
  log: Logger;
  onAttempt: (eventId: string) => void;
};

/**
 * Delivers to one endpoint until it answers 2xx, pausing twice as long after each failure.
 * Events about one thing start in order and one at a time; a failed one may be overtaken.
 */
export function startDeliverer(options: DelivererOptions): Deliverer {
  const { url, db, deliveries, retryMs, log } = options;
  const stopping = new AbortController();
  const underWay = new Map<number, { subjectId: string; done: Promise<void> }>();
  let timer: NodeJS.Timeout | undefined;
  let isScheduled = false;

  function wake(): void {
    if (isScheduled || stopping.signal.aborted) return;
    isScheduled = true;
    setImmediate(pump);
  }

  function pump(): void {
    isScheduled = false;
    if (stopping.signal.aborted) return;
    clearTimeout(timer);
    const now = Date.now();
    const busySubjects = new Set(Array.from(underWay.values(), ({ subjectId }) => subjectId));
    for (const delivery of deliveries.listDue(url, now, lookAhead)) {
      if (underWay.size >= parallelPerUrl) break;
      if (underWay.has(delivery.n) || busySubjects.has(delivery.subject_id)) continue;
      busySubjects.add(delivery.subject_id);
      underWay.set(delivery.n, { subjectId: delivery.subject_id, done: deliver(delivery) });
    }
    const next = deliveries.nextDueAt(url, now);
    if (next !== undefined) timer = setTimeout(wake, Math.min(next - now, longestTimerMs));
  }

  async function deliver(delivery: Delivery): Promise<void> {
    const failure = await attempt(delivery).catch((error: unknown) => describe(error));
    if (stopping.signal.aborted) return;
    const isDone = failure === undefined || delivery.kind === "forgery";
    const pauseMs = Math.min(retryMs * 2 ** Math.min(delivery.attempts, 20), longestPauseMs);
    if (failure !== undefined) log.warn({ url, eventId: delivery.event_id, failure }, "webhook failed");
    try {
      await db.write(() =>
        isDone ? deliveries.remove(delivery.n) : deliveries.postpone(delivery.n, Date.now() + pauseMs),
      );
    } catch (error) {
      log.error({ err: error, url }, "webhook outcome not recorded");
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
    underWay.delete(delivery.n);
    options.onAttempt(delivery.event_id);
    wake();
  }

  /** Undefined when the endpoint took it. */
  async function attempt(delivery: Delivery): Promise<string | undefined> {
    const timestamp = Math.floor(options.now().getTime() / 1000);
    const key = delivery.kind === "forgery" ? options.forgedKey : options.key;
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(attemptTimeoutMs)]),
      headers: {
        "content-type": "application/json",
        "webhook-id": delivery.event_id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": signWebhook(key, delivery.event_id, timestamp, delivery.body),
      },
      body: delivery.body,
    });
    await response.body?.cancel();
    return response.ok ? undefined : `HTTP ${response.status}`;
  }

  wake();
  return {
    wake,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await Promise.allSettled(Array.from(underWay.values(), ({ done }) => done));
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
