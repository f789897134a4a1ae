import { isDomainError } from "@souk/errors/domain-error";
import type { Failure } from "../domain/checkout.ts";

/** What a step came to. Refusals are answers, not errors: stored with the run, they read the same after a crash. */
export type Outcome<T extends object = Record<never, never>> = ({ ok: true } & T) | ({ ok: false } & Failure);

/** Kinds that another attempt may change. */
const transientKinds = new Set(["unavailable", "deadline_exceeded", "conflict", "exhausted"]);

/** Whether a step that threw is worth another attempt: no answer is not a refusal. */
export function isTransient(error: unknown): boolean {
  return !isDomainError(error) || transientKinds.has(error.kind);
}

/** Runs a call and turns its refusal into an answer; what may pass is thrown on, to be tried again. */
export async function outcomeOf<T extends object>(call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await call()) };
  } catch (error) {
    if (!isDomainError(error) || isTransient(error)) throw error;
    return { ok: false, reason: error.reason, metadata: error.metadata };
  }
}
