import {
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import type { ParcelCarrier } from "./parcel-carrier.ts";

export interface CarrierLimits {
  readonly timeoutMs: number;
  /** Calls about parcels at the same time, and as many more that may wait; asking for prices has as much for itself. */
  readonly atOnce: number;
  /** So many unclear answers in a row, and nothing is asked for a while. */
  readonly breakAfter: number;
  readonly breakMs: number;
}

/** Who is told what came of each call, and when the carrier is left alone. */
export interface CarrierWatch {
  called(call: CarrierCall, outcome: string): void;
  leftAlone(what: "parcels" | "prices", isLeftAlone: boolean): void;
}

export type CarrierCall = "rates" | "book" | "track" | "cancel" | "label";

interface Unknown {
  readonly kind: "unknown";
  readonly cause: unknown;
}

const isUnclear = (answer: unknown) => (answer as { kind?: string } | undefined)?.kind === "unknown";

/**
 * A carrier that cannot hold us up: each call ends in time, few wait for it at once, and one that does not answer is left
 * alone until it had time to recover. What was not asked for these reasons is `unknown` too.
 */
export function guardCarrier(carrier: ParcelCarrier, limits: CarrierLimits, watch?: CarrierWatch): ParcelCarrier {
  const { timeoutMs, atOnce, breakAfter, breakMs } = limits;
  const breaker = (what: "parcels" | "prices") => {
    const made = circuitBreaker(handleAll.orWhenResult(isUnclear), {
      halfOpenAfter: breakMs,
      breaker: new ConsecutiveBreaker(breakAfter),
    });
    watch?.leftAlone(what, false);
    made.onStateChange((state) => watch?.leftAlone(what, state !== CircuitState.Closed));
    return made;
  };
  const inTime = timeout(timeoutMs, TimeoutStrategy.Cooperative);
  const parcels = wrap(bulkhead(atOnce, atOnce), breaker("parcels"), inTime);
  // Prices are waited for less long: that one was too slow says nothing of a booking.
  const prices = wrap(bulkhead(atOnce, 0), breaker("prices"), inTime);

  async function ask<Answer extends { readonly kind: string }>(
    call: CarrierCall,
    signal: AbortSignal,
    work: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer | Unknown> {
    const policy = call === "rates" ? prices : parcels;
    const answer = await policy
      .execute((context) => work(context.signal), signal)
      .catch((cause: unknown): Unknown => ({ kind: "unknown", cause }));
    watch?.called(call, answer.kind);
    return answer;
  }

  return {
    name: carrier.name,
    rates: (input, signal) => ask("rates", signal, (each) => carrier.rates(input, each)),
    book: (input, signal) => ask("book", signal, (each) => carrier.book(input, each)),
    track: (key, signal) => ask("track", signal, (each) => carrier.track(key, each)),
    cancel: (key, signal) => ask("cancel", signal, (each) => carrier.cancel(key, each)),
    label: (id, signal) => ask("label", signal, (each) => carrier.label(id, each)),
  };
}
