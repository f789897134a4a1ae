import { setTimeout as delay } from "node:timers/promises";
import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Logger } from "@souk/telemetry/logger";
import { runInTrace, type TraceCarrier, withSpan } from "@souk/telemetry/tracing";
import type { Gate } from "./gate.ts";
import { causeOf, isTransient, type Outcome, refusalOf } from "./outcome.ts";

export interface Retries {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** Also after a refusal. */
  readonly always?: boolean;
}

/**
 * Runs a step whose outcome is stored under its name before the run goes on; after a crash the stored outcome is used.
 * Names are stored: never rename a released one.
 */
export type Durably = <T extends object>(name: string, call: () => Promise<T>, retries: Retries) => Promise<Outcome<T>>;

interface Deps {
  readonly gate: Gate;
  readonly log: Logger;
}

export function durablyIn(run: { checkoutId: string; trace: TraceCarrier }, { gate, log }: Deps): Durably {
  return (name, call, retries) => {
    const step = () =>
      runInTrace(run.trace, () => withSpan(`checkout ${name}`, {}, () => attempts(name, call, retries)));
    return gate.pass(() => DBOS.runStep(step, { name }));
  };

  async function attempts<T extends object>(name: string, call: () => Promise<T>, retries: Retries) {
    for (let attempt = 1; ; attempt++) {
      try {
        return { ok: true as const, ...(await call()) };
      } catch (error) {
        const mayRetry = retries.always || isTransient(error);
        if (!mayRetry || attempt === retries.attempts) return refusalOf(error);
        const details = { checkoutId: run.checkoutId, step: name, attempt, cause: causeOf(error) };
        log.warn(details, "a step of a checkout failed; it is tried again");
        const pauseMs = Math.min(retries.firstDelayMs * 2 ** (attempt - 1), retries.longestDelayMs);
        await gate.idle(delay(pauseMs, undefined, { ref: false }));
      }
    }
  }
}
