"use client";
import { useFormatter } from "next-intl";

/** Server and browser write a range with spaces of different width, and both have to draw the same. */
const unusualSpaces = /[\u2009\u202f]/g;

/** The days of a period in the reader's words: "1–30 Nov 2026". */
export function useDays(): (days: { readonly from: string; readonly until: string }) => string {
  const format = useFormatter();
  return ({ from, until }) =>
    format
      .dateTimeRange(new Date(from), new Date(until), { dateStyle: "medium", timeZone: "UTC" })
      .replaceAll(unusualSpaces, " ");
}

/** A day, short, as axes have it: "21 Nov". */
export function useDay(): (day: string) => string {
  const format = useFormatter();
  return (day) => format.dateTime(new Date(day), { day: "numeric", month: "short", timeZone: "UTC" });
}
