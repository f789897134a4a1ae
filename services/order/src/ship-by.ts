import { localTime } from "@souk/delivery-days/local-time";

/** Couriers have collected by then. */
const lastHour = 20;

/**
 * When a parcel has to leave its seller so that it arrives on the first day that was promised: the evening of the
 * Monday-to-Saturday before it. `deliveryFrom` is a local date, "2026-11-24".
 */
export function shipBy(deliveryFrom: string, timeZone: string): Date {
  const day = new Date(`${deliveryFrom}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  if (day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() - 1);
  return atHour(day, lastHour, timeZone);
}

/** The instant at which the wall clock of a time zone shows that hour of that day. */
function atHour(day: Date, hour: number, timeZone: string): Date {
  const guess = new Date(day.getTime() + hour * 3_600_000);
  const shown = localTime(guess, timeZone);
  const shownMs = new Date(`${shown.date}T00:00:00Z`).getTime() + shown.hour * 3_600_000;
  return new Date(2 * guess.getTime() - shownMs);
}
