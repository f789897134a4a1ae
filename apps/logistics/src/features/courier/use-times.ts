"use client";
import { useFormatter } from "next-intl";
import type { WindowView } from "@/server/routers/courier/run-view";

/** Times of a day, short. */
export function useTimes() {
  const format = useFormatter();
  const timeOf = (instant: string | null) =>
    instant === null
      ? null
      : format.dateTime(new Date(instant), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return {
    timeOf,
    windowOf: (window: WindowView | null): string | null => {
      const times = [timeOf(window?.from ?? null), timeOf(window?.until ?? null)].filter((time) => time !== null);
      return times.length > 0 ? times.join("–") : null;
    },
  };
}
