import { setTimeout as pause } from "node:timers/promises";
import type { Envelope } from "@souk/contracts/events/v1/envelope";
import { runInTrace, withSpan } from "@souk/telemetry/tracing";
import { backoffMs } from "./backoff.ts";
import type { Delivery, EventBus, Subscription } from "./bus.ts";
import { decodeEnvelope } from "./envelope.ts";
import { createRedisBus } from "./redis-bus.ts";

export type TailOptions = ({ readonly bus: EventBus } | { readonly url: string }) & {
  /** The processes of one group share the events; each group sees all. It lasts on the bus: do not make names up. */
  readonly group: string;
  readonly topics: readonly string[];
  /** At least once per event, in the order of its key. `receivedEvent(schema, envelope)` decodes the payload. */
  onEvent(envelope: Envelope, topic: string): Promise<void>;
  /** Told of events that were given up on, and of lost connections. */
  readonly onError?: (error: unknown) => void;
  readonly retry?: { readonly attempts: number; readonly firstDelayMs: number; readonly maxDelayMs: number };
};

export interface Tail {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const RETRY = { attempts: 5, firstDelayMs: 100, maxDelayMs: 5_000 };

/**
 * Follows topics without a database, for caches and revalidation: no inbox, so repeats do reach `onEvent`; no dead
 * letters, so an event that keeps failing is reported and skipped.
 */
export function createTail(options: TailOptions): Tail {
  const { group, topics, onEvent, retry = RETRY } = options;
  const onError = options.onError ?? (() => {});
  let ownBus: EventBus | undefined;
  let subscription: Subscription | undefined;

  async function handle({ topic, value }: Delivery, signal: AbortSignal): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        const envelope = decodeEnvelope(value);
        await runInTrace(envelope, () => withSpan(`${group} tail`, {}, () => onEvent(envelope, topic)));
        return true;
      } catch (error) {
        onError(error);
        if (attempt >= retry.attempts) return true;
      }
      await pause(backoffMs(retry, attempt), undefined, { signal }).catch(() => {});
      if (signal.aborted) return false;
    }
  }

  async function handler(deliveries: readonly Delivery[], signal: AbortSignal): Promise<number> {
    for (const [done, delivery] of deliveries.entries()) {
      if (signal.aborted || !(await handle(delivery, signal))) return done;
    }
    return deliveries.length;
  }

  return {
    name: `${group}-tail`,
    async start() {
      ownBus = "url" in options ? createRedisBus({ url: options.url, onError }) : undefined;
      const bus = "bus" in options ? options.bus : ownBus;
      subscription = await bus?.consume({ group, topics, handler });
    },
    async stop() {
      await subscription?.stop();
      await ownBus?.close();
    },
  };
}
