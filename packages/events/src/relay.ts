import { setTimeout as pause } from "node:timers/promises";
import type { Database, Sql } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import type { Metrics } from "@souk/telemetry/metrics";
import { backoffMs } from "./backoff.ts";
import type { BusRecord, EventBus } from "./bus.ts";
import { encodeEnvelope } from "./envelope.ts";
import { watchOutbox } from "./outbox-metrics.ts";
import { onOutboxSignal } from "./outbox-signal.ts";
import { Wake } from "./wake.ts";

export interface RelayOptions {
  readonly database: Database;
  readonly bus: EventBus;
  /** Whose events these are: the service's name. */
  readonly source: string;
  readonly log: Logger;
  readonly metrics?: Metrics;
  /** Most events in one go. Default 500. */
  readonly batchSize?: number;
  /**
   * How often it looks at least, for events of other processes; those of its own it sees within milliseconds. Also how
   * often it tries to take over from a relay that died. Default 200.
   */
  readonly pollMs?: number;
}

export interface Relay {
  readonly name: string;
  start(): Promise<void>;
  /** Ends what is under way; what is not yet published stays in the outbox. */
  stop(): Promise<void>;
  /** Publishes all that is committed now. For tests, running or not. */
  processAll(): Promise<void>;
}

const RELAY_LOCK = 7_685_002;
/** An event is announced before it is committed. It is looked for after this; while it is not there, the pauses double. */
const MIN_PAUSE_MS = 4;
const BATCH_SIZE = 500;
const RETRY = { firstDelayMs: 100, maxDelayMs: 5_000 };

/**
 * Carries committed events from the outbox to the bus, at least once and in order. Of several relays on one database
 * one is active; another takes over when its session ends. While the bus is away events wait in the outbox.
 */
export function createRelay(options: RelayOptions): Relay {
  const { database, source, log, pollMs = 200, batchSize = BATCH_SIZE } = options;
  const wake = new Wake();
  const published = options.metrics?.counter({
    name: "souk_events_published_total",
    help: "Events that the relay put on the bus",
    labelNames: ["topic"],
  });
  if (options.metrics) watchOutbox(options.metrics, database.sql);
  const carry = (session: Sql) => carryBatch(session, options, (topic) => published?.inc({ topic }));
  /** Events of this process that may not have been carried yet. */
  let announced = 0;
  let stopping: AbortController | undefined;
  let running: Promise<void> = Promise.resolve();

  /** Until stopped or an error: a lost session is left to the caller, which begins anew. */
  async function lead(session: Sql, signal: AbortSignal): Promise<void> {
    for (let failures = 0, pauseMs = MIN_PAUSE_MS; !signal.aborted; ) {
      try {
        wake.forget();
        const count = await carry(session);
        failures = 0;
        announced = Math.max(0, announced - count);
        if (count === batchSize) continue;
        if (count > 0) pauseMs = MIN_PAUSE_MS;
        pauseMs = await restFor(pauseMs, signal);
      } catch (error) {
        if (!(error instanceof BusError)) throw error;
        log.warn({ err: error.cause }, "events wait in the outbox: the bus does not take them");
        await pause(backoffMs(RETRY, ++failures), undefined, { signal }).catch(() => {});
      }
    }
  }

  /** Waits for the next look; returns the pause for the one after that. */
  async function restFor(pauseMs: number, signal: AbortSignal): Promise<number> {
    if (announced === 0 && !signal.aborted) {
      if (!(await wake.wait(pollMs))) return MIN_PAUSE_MS;
      pauseMs = MIN_PAUSE_MS;
    }
    // Not cut short by what is announced meanwhile: the next look finds it too.
    await pause(Math.min(pauseMs, pollMs), undefined, { signal }).catch(() => {});
    // Rolled back, or carried among events of others.
    if (pauseMs >= pollMs) announced = 0;
    return pauseMs * 2;
  }

  async function runSession(signal: AbortSignal): Promise<void> {
    const lost = new AbortController();
    const onClose = () => {
      lost.abort();
      wake.now();
    };
    const session = database.openSession({ onClose });
    let stopListening = () => {};
    try {
      stopListening = onOutboxSignal(await databaseName(session), (events) => {
        announced += events;
        wake.now();
      });
      while (!signal.aborted && !lost.signal.aborted) {
        if (await tryLock(session)) await lead(session, AbortSignal.any([signal, lost.signal]));
        else await pause(pollMs, undefined, { signal }).catch(() => {});
      }
    } finally {
      stopListening();
      await session.end({ timeout: 1 });
    }
  }

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await runSession(signal);
      } catch (error) {
        log.warn({ err: error }, "the relay lost its database session");
        await pause(pollMs, undefined, { signal }).catch(() => {});
      }
    }
  }

  async function drain(): Promise<void> {
    const session = database.openSession();
    try {
      await session`select pg_advisory_lock(${RELAY_LOCK})`;
      while ((await carry(session)) > 0);
    } finally {
      await session.end({ timeout: 1 });
    }
  }

  return {
    name: `${source}-relay`,
    async start() {
      stopping ??= new AbortController();
      running = run(stopping.signal);
    },
    async stop() {
      stopping?.abort();
      wake.now();
      await running;
      stopping = undefined;
    },
    async processAll() {
      if (!stopping) return drain();
      wake.now();
      while (!(await isOutboxEmpty(database.sql))) await pause(2);
    },
  };
}

/** The bus did not take a batch; the database session is as good as before. */
class BusError extends Error {}

async function tryLock(session: Sql): Promise<boolean> {
  const [row] = await session<{ locked: boolean }[]>`select pg_try_advisory_lock(${RELAY_LOCK}) as locked`;
  return row?.locked === true;
}

async function databaseName(session: Sql): Promise<string> {
  const [row] = await session<{ name: string }[]>`select current_database() as name`;
  return row?.name ?? "";
}

async function isOutboxEmpty(sql: Sql): Promise<boolean> {
  return (await sql`select 1 from outbox limit 1`).length === 0;
}

interface OutboxRow {
  position: bigint;
  id: string;
  topic: string;
  type: string;
  key: string;
  payload: Buffer;
  traceparent: string | null;
  tracestate: string | null;
  occurred_at_ms: string;
}

/**
 * Returns how many. Always from the lowest position there is, so a row that was committed late, below rows already gone, is not missed.
 * Deleted only when the bus has it: dying in between publishes it again.
 */
async function carryBatch(
  session: Sql,
  { bus, source, batchSize = BATCH_SIZE }: RelayOptions,
  onPublished: (topic: string) => void,
): Promise<number> {
  const rows = await session<OutboxRow[]>`
    select position, id, topic, type, key, payload, traceparent, tracestate,
      (extract(epoch from occurred_at) * 1000)::text as occurred_at_ms
    from outbox order by position limit ${batchSize}`;
  if (rows.length === 0) return 0;
  try {
    await bus.publish(rows.map((row) => recordOf(row, source)));
  } catch (cause) {
    throw new BusError("the bus did not take a batch", { cause });
  }
  await session`delete from outbox where position = any(${rows.map((row) => String(row.position))}::bigint[])`;
  for (const { topic } of rows) onPublished(topic);
  return rows.length;
}

function recordOf(row: OutboxRow, source: string): BusRecord {
  const occurredAt = new Date(Number(row.occurred_at_ms));
  return { topic: row.topic, key: row.key, value: encodeEnvelope({ ...row, source, occurredAt }) };
}
