import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import type { Metrics } from "@souk/telemetry/metrics";
import type { EventBus, Subscription } from "./bus.ts";
import { handleBatch } from "./consuming/handle-batch.ts";
import { purgeInbox } from "./consuming/inbox.ts";
import { consumerMetrics } from "./consuming/metrics.ts";
import type { RetryPolicy } from "./consuming/retry-policy.ts";
import type { Consumer } from "./define-consumer.ts";

export interface ConsumersOptions {
  readonly database: Database;
  readonly bus: EventBus;
  /** The service's name: its processes share the work. */
  readonly group: string;
  readonly consumers: readonly Consumer[];
  /** Default: 5 attempts, 100 ms growing to 5 s between them. */
  readonly retry?: RetryPolicy;
  readonly log: Logger;
  readonly metrics?: Metrics;
  /** How long a handled event is remembered; a repeat later than that would be handled again. Default 14 days. */
  readonly inboxRetentionMs?: number;
}

export interface Consumers {
  readonly name: string;
  start(): Promise<void>;
  /** Ends the events that are being handled; the rest stays on the bus. */
  stop(): Promise<void>;
  /** Handles all that is on the bus now. For tests, running or not. Rejects after 20 s. */
  processAll(): Promise<void>;
}

const DAY_MS = 86_400_000;
const PURGE_EVERY_MS = 3_600_000;
const DRAIN_TIMEOUT_MS = 20_000;

/**
 * Runs a service's consumers. Each event takes effect once: it is recorded in the inbox in the transaction that handles
 * it. Events of one key are handled in order, one at a time; one that keeps failing goes to the dead letters.
 */
export function createConsumers(options: ConsumersOptions): Consumers {
  const { database, bus, group, consumers, log } = options;
  const { retry = { attempts: 5, firstDelayMs: 100, maxDelayMs: 5_000 }, inboxRetentionMs = 14 * DAY_MS } = options;
  const topics = [...new Set(consumers.map(({ topic }) => topic))];
  const lag = async () => {
    const lags = await Promise.all(topics.map((topic) => bus.lag(group, topic)));
    return lags.reduce((total, each) => total + each, 0);
  };
  const waitedMs = async () => Math.max(0, ...(await Promise.all(topics.map((topic) => bus.waitedMs(group, topic)))));
  const metrics = consumerMetrics(options.metrics, { lag, waitedMs, sql: database.sql });
  const context = { db: database.db, group, consumers, retry, log, metrics };
  let subscription: Subscription | undefined;
  let purging: NodeJS.Timeout | undefined;

  async function start(): Promise<void> {
    if (topics.length === 0 || subscription) return;
    purging = setInterval(() => {
      purgeInbox(database.db, inboxRetentionMs).catch((err) => log.warn({ err }, "the inbox could not be purged"));
    }, PURGE_EVERY_MS).unref();
    subscription = await bus.consume({
      group,
      topics,
      handler: (deliveries, signal) => handleBatch(context, deliveries, signal),
    });
  }

  async function stop(): Promise<void> {
    clearInterval(purging);
    await subscription?.stop();
    subscription = undefined;
  }

  async function drain(): Promise<void> {
    const giveUpAtMs = performance.now() + DRAIN_TIMEOUT_MS;
    while ((await lag()) > 0) {
      if (performance.now() > giveUpAtMs) throw new Error(`The consumers of ${group} did not catch up.`);
      await pause(10);
    }
  }

  return {
    name: `${group}-consumers`,
    start,
    stop,
    async processAll() {
      if (subscription) return drain();
      await start();
      await drain().finally(stop);
    },
  };
}
