import { setTimeout as delay } from "node:timers/promises";
import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Logger } from "@souk/telemetry/logger";
import { runInTrace, type TraceCarrier, withSpan } from "@souk/telemetry/tracing";
import type { Gate } from "./gate.ts";
import { causeOf, isTransient, type Outcome, Refused, refusalOf } from "./outcome.ts";

export interface Retries {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** Also after a refusal. */
  readonly always?: boolean;
}

export interface Run {
  /**
   * Runs a step whose outcome is stored under its name before the run goes on; after a crash the stored outcome is used.
   * A crash before that repeats all of its calls. Names are stored: never rename a released one.
   */
  step<T extends object>(name: string, work: () => Promise<T>): Promise<Outcome<T>>;
  /** Work at the end of a run, where nothing decides by what came of it: nothing is stored, a crash repeats it. */
  finish(work: () => Promise<void>): Promise<void>;
  /** One call of a step, with its attempts. @throws Refused */
  call<T>(name: string, call: () => Promise<T>, retries: Retries): Promise<T>;
}

interface Deps {
  readonly gate: Gate;
  readonly log: Logger;
}

export function runOf({ checkoutId, trace }: { checkoutId: string; trace: TraceCarrier }, { gate, log }: Deps): Run {
  // Of the step under way: its calls that did not succeed at once. A run does one step after the other.
  let tries: Record<string, number> = {};
  return {
    step: (name, work) =>
      gate.pass(() =>
        DBOS.runStep(
          async () => {
            tries = {};
            const outcome = await outcomeOf(work);
            return Object.keys(tries).length === 0 ? outcome : { ...outcome, tries };
          },
          { name },
        ),
      ),
    finish: (work) => gate.pass(work),
    call: (name, call, retries) =>
      runInTrace(trace, () => withSpan(`checkout ${name}`, {}, () => attempts(name, call, retries))),
  };

  async function attempts<T>(name: string, call: () => Promise<T>, retries: Retries): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        tries[name] = attempt + 1;
        const mayRetry = retries.always || isTransient(error);
        if (!mayRetry || attempt === retries.attempts) {
          tries[name] = attempt;
          throw new Refused(refusalOf(error));
        }
        const details = { checkoutId, step: name, attempt, cause: causeOf(error) };
        log.warn(details, "a call of a checkout failed; it is tried again");
        const pauseMs = Math.min(retries.firstDelayMs * 2 ** (attempt - 1), retries.longestDelayMs);
        await gate.idle(delay(pauseMs, undefined, { ref: false }));
      }
    }
  }
}

async function outcomeOf<T extends object>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
