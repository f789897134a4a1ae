import { type Handling, usualHandling } from "./handling.ts";

interface Days {
  readonly from: string;
  readonly until: string;
}

export interface DeliveryDays {
  /** The day on which it leaves the shop. */
  readonly handOver: string;
  readonly standard: Days;
  readonly express: Days;
}

/** Local dates, both included, on which a shop sends nothing. */
export interface Closure {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** When a shop works, and how fast. */
export interface ShopCalendar {
  readonly closures: readonly Closure[];
  readonly handling: Handling;
}

/** Always open, and as fast as shops are that said nothing. */
export const usualCalendar: ShopCalendar = { closures: [], handling: usualHandling };

/**
 * First and last day of arrival as local dates, "2026-11-24": the next working day after hand-over and the one after it;
 * express arrives on the first of them. `local` is the wall clock of the shop, which neither packs nor hands over while
 * it is closed.
 */
export function deliveryDays(
  local: { readonly date: string; readonly hour: number },
  { closures, handling }: ShopCalendar = usualCalendar,
): DeliveryDays {
  let handOver = openDay(nextWorkingDay(local.date, local.hour < handling.cutOffHour ? 0 : 1), closures);
  for (let day = 0; day < handling.days; day++) handOver = openDay(nextWorkingDay(handOver, 1), closures);
  const from = nextWorkingDay(handOver, 1);
  return { handOver, standard: { from, until: nextWorkingDay(from, 1) }, express: { from, until: from } };
}

/** The first working day on or after `day` on which the shop is open. */
function openDay(day: string, closures: readonly Closure[]): string {
  const closed = closures.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  return closed ? openDay(nextWorkingDay(closed.endsOn, 1), closures) : day;
}

/** The first Monday-to-Saturday on or after `date` plus `days`. */
export function nextWorkingDay(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
