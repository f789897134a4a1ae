import { isDomainError } from "@souk/errors/domain-error";
import type { Failure } from "../domain/checkout.ts";

/**
 * What a step came to. A refusal is an answer, not an error: stored with the run, it reads the same after a crash. What a
 * run sees thrown is the engine's own trouble, never a step's.
 */
export type Outcome<T extends object = Record<never, never>> = ({ ok: true } & T) | Refusal;

export interface Refusal extends Failure {
  readonly ok: false;
  /** Money was not asked for yet: there is no payment to void. */
  readonly isUnpaid?: boolean;
  /** What went wrong beneath the reason, for people who look into a run. Holds no personal data. */
  readonly cause?: string;
}

/** Ends a step, or a run, with a refusal. */
export class Refused extends Error {
  override name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** What a step came to, unless it was refused. @throws Refused */
export function accept<T extends object>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome;
  throw new Refused(outcome);
}

/** A refusal of our own. */
export const refused = ({ reason, metadata }: Failure): Refused => new Refused({ ok: false, reason, metadata });

/** Kinds that another attempt may change. */
const transientKinds = new Set(["unavailable", "deadline_exceeded", "conflict", "exhausted"]);

/** Whether what was thrown is worth another attempt: no answer is not a refusal. */
export function isTransient(error: unknown): boolean {
  return !isDomainError(error) || transientKinds.has(error.kind);
}

/** The refusal of a step that is not tried again. */
export function refusalOf(error: unknown): Refusal {
  if (isDomainError(error) && !isTransient(error)) {
    return { ok: false, reason: error.reason, metadata: error.metadata };
  }
  return { ok: false, reason: "CHECKOUT_INTERRUPTED", metadata: {}, cause: causeOf(error) };
}

/** In a few words that a log or an operator may see. */
export function causeOf(error: unknown): string {
  if (!isDomainError(error)) return error instanceof Error ? error.name : "thrown value";
  const { service } = error.metadata;
  return service ? `${error.reason} (${service})` : error.reason;
}
