/** "2026-11-21". Days compare as texts do. */
export type Day = string;

const dayMs = 86_400_000;

/** The day it is somewhere. */
export function dayOf(time: Date, timeZone: string): Day {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(time);
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, until: Day): number {
  return (Date.parse(until) - Date.parse(from)) / dayMs;
}

/** Whether there is such a day: no 30th of February. */
export function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
