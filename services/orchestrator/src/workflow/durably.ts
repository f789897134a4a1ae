import { DBOS } from "@dbos-inc/dbos-sdk";
import { isTransient } from "./outcome.ts";

/** Attempts of a step before a run gives up and undoes; they take about 3 s together. */
const attempts = 5;

/**
 * Runs a step whose answer is stored under its name before the run goes on; after a crash the stored answer is used.
 * Names are stored: never rename a released one.
 */
export function durably<T>(name: string, step: () => Promise<T>): Promise<T> {
  return DBOS.runStep(step, {
    name,
    retriesAllowed: true,
    maxAttempts: attempts,
    intervalSeconds: 0.2,
    backoffRate: 2,
    shouldRetry: isTransient,
  });
}
