import { DomainError } from "@souk/errors/domain-error";
import { addDays, type Day, daysBetween, isDay } from "./day.ts";

/** Days, both included. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

const mostDays = 731;

/** @throws DomainError PERIOD_INVALID */
export function requirePeriod({ from, until }: Period): Period {
  if (isDay(from) && isDay(until) && from <= until && daysBetween(from, until) < mostDays) return { from, until };
  throw new DomainError(
    "invalid",
    "PERIOD_INVALID",
    `A period is of 1 to ${mostDays} days that exist, from the earlier to the later.`,
    { mostDays: String(mostDays) },
  );
}

/** As many days right before. */
export function previousOf({ from, until }: Period): Period {
  return { from: addDays(from, -daysBetween(from, until) - 1), until: addDays(from, -1) };
}
