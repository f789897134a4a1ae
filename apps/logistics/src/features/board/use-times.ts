"use client";
import { useFormatter, useTranslations } from "next-intl";

/** Times, lengths and weights as the desk writes them. */
export function useTimes() {
  const format = useFormatter();
  const t = useTranslations("board");
  const time = (at: string) => format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = (at: string) =>
    format.dateTime(new Date(at), {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  return {
    time,
    /** "10:00–12:00", or the end of which is known. */
    window: (from: string | null, until: string | null) =>
      from && until ? `${time(from)}–${time(until)}` : until ? t("until", { time: time(until) }) : "",
    /** "22 Nov, 09:00 – 24 Nov, 20:00"; put together here, for browsers and Node space a range differently. */
    span: (from: string | null, until: string) =>
      from ? `${day(from)} – ${day(until)}` : t("until", { time: time(until) }),
    kilometres: (metres: number) =>
      format.number(metres / 1_000, { style: "unit", unit: "kilometer", maximumFractionDigits: 1 }),
    duration: (seconds: number) =>
      t("duration", { hours: Math.floor(seconds / 3_600), minutes: Math.round((seconds % 3_600) / 60) }),
    weight: (grams: number) =>
      format.number(grams / 1_000, { style: "unit", unit: "kilogram", maximumFractionDigits: 1 }),
    day,
  };
}
