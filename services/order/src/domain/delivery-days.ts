/** An order before this hour travels the same day. */
const cutOffHour = 15;

interface Days {
  readonly from: string;
  readonly until: string;
}

export interface DeliveryDays {
  readonly standard: Days;
  readonly express: Days;
}

/** Local dates, both included, on which a shop sends nothing. */
export interface Closure {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * First and last day of arrival as local dates, "2026-11-24": the next working day after hand-over and the one after it;
 * express arrives on the first of them. `local` is the wall clock of the shop, which hands nothing over while it is closed.
 */
export function deliveryDays(
  local: { readonly date: string; readonly hour: number },
  closures: readonly Closure[] = [],
): DeliveryDays {
  const handOver = openDay(nextWorkingDay(local.date, local.hour < cutOffHour ? 0 : 1), closures);
  const from = nextWorkingDay(handOver, 1);
  return { standard: { from, until: nextWorkingDay(from, 1) }, express: { from, until: from } };
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
