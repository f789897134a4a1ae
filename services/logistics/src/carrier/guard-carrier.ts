import { bulkhead, ConsecutiveBreaker, circuitBreaker, handleAll, TimeoutStrategy, timeout, wrap } from "cockatiel";
import type { ParcelCarrier } from "./parcel-carrier.ts";

export interface CarrierLimits {
  readonly timeoutMs: number;
  /** Calls about parcels at the same time, and as many more that may wait; asking for prices has as much for itself. */
  readonly atOnce: number;
  /** So many unclear answers in a row, and nothing is asked for a while. */
  readonly breakAfter: number;
  readonly breakMs: number;
}

interface Unknown {
  readonly kind: "unknown";
  readonly cause: unknown;
}

const isUnclear = (answer: unknown) => (answer as { kind?: string } | undefined)?.kind === "unknown";

/**
 * A carrier that cannot hold us up: each call ends in time, few wait for it at once, and one that does not answer is left
 * alone until it had time to recover. What was not asked for these reasons is `unknown` too.
 */
export function guardCarrier(carrier: ParcelCarrier, limits: CarrierLimits): ParcelCarrier {
  const { timeoutMs, atOnce, breakAfter, breakMs } = limits;
  const breaker = () =>
    circuitBreaker(handleAll.orWhenResult(isUnclear), {
      halfOpenAfter: breakMs,
      breaker: new ConsecutiveBreaker(breakAfter),
    });
  const inTime = timeout(timeoutMs, TimeoutStrategy.Cooperative);
  const parcels = wrap(bulkhead(atOnce, atOnce), breaker(), inTime);
  // Prices are waited for less long: that one was too slow says nothing of a booking.
  const prices = wrap(bulkhead(atOnce, 0), breaker(), inTime);

  async function ask<Answer>(
    policy: typeof parcels,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer | Unknown> {
    try {
      return await policy.execute((context) => work(context.signal), signal);
    } catch (cause) {
      return { kind: "unknown", cause };
    }
  }

  return {
    name: carrier.name,
    rates: (input, signal) => ask(prices, signal, (each) => carrier.rates(input, each)),
    book: (input, signal) => ask(parcels, signal, (each) => carrier.book(input, each)),
    track: (key, signal) => ask(parcels, signal, (each) => carrier.track(key, each)),
    cancel: (key, signal) => ask(parcels, signal, (each) => carrier.cancel(key, each)),
    label: (id, signal) => ask(parcels, signal, (each) => carrier.label(id, each)),
  };
}
