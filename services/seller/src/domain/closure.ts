import { DomainError } from "@souk/errors/domain-error";

export interface Dates {
  /** ISO 8601, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
}

export const closureLimits = { days: 180, perSeller: 20 } as const;
const dayMs = 24 * 60 * 60_000;

/** @throws DomainError CLOSURE_INVALID, CLOSURE_OVERLAPS, CLOSURE_LIMIT */
export function requireClosure(wanted: Dates, others: readonly Dates[], today: string): void {
  const [start, end] = [dayOf(wanted.startsOn), dayOf(wanted.endsOn)];
  if (start === undefined || end === undefined) throw invalid("dates of the calendar, such as 2027-12-24");
  if (end < start) throw invalid("an end that is not before the beginning");
  if (wanted.endsOn < today) throw invalid("an end that is not over yet");
  if ((end - start) / dayMs >= closureLimits.days) throw invalid(`at most ${closureLimits.days} days`);
  if (others.some(({ startsOn, endsOn }) => startsOn <= wanted.endsOn && wanted.startsOn <= endsOn))
    throw new DomainError(
      "failed_precondition",
      "CLOSURE_OVERLAPS",
      "The shop is closed on some of these days already.",
    );
  if (others.length >= closureLimits.perSeller)
    throw new DomainError("exhausted", "CLOSURE_LIMIT", `A shop plans at most ${closureLimits.perSeller} closures.`);
}

function dayOf(text: string): number | undefined {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : at;
}

function invalid(expected: string): DomainError {
  return new DomainError("invalid", "CLOSURE_INVALID", `A closure needs ${expected}.`, { expected });
}
