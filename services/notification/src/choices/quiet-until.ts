import type { QuietHours } from "@souk/contracts/user/v1/user";

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/**
 * When somebody's quiet hours end, if it is quiet now. By their wall clock: when it is put forward or back meanwhile, the
 * answer is an hour early or late, so ask again then.
 */
export function quietUntil(hours: Pick<QuietHours, "from" | "until" | "timeZone"> | undefined, now: Date): Date | null {
  if (hours === undefined) return null;
  const [from, until, here] = [minutesOf(hours.from), minutesOf(hours.until), minutesAt(now, hours.timeZone)];
  const sinceFrom = (here - from + dayMinutes) % dayMinutes;
  const length = (until - from + dayMinutes) % dayMinutes;
  if (sinceFrom >= length) return null;
  const wholeMinute = Math.floor(now.getTime() / minuteMs) * minuteMs;
  return new Date(wholeMinute + (length - sinceFrom) * minuteMs);
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function minutesAt(at: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return minutesOf(format.format(at));
}
