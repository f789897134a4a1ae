"use client";
import { useFormatter } from "next-intl";

interface DeliveryDaysProps {
  /** Local dates: "2026-11-24". */
  readonly from: string;
  readonly until: string;
}

/** "24–26 November" in the reader's language, never broken over two lines. */
export function useDeliveryDays(): (days: DeliveryDaysProps) => string {
  const format = useFormatter();
  return ({ from, until }) => {
    const options = { day: "numeric", month: "long", timeZone: "UTC" } as const;
    const [first, last] = [new Date(`${from}T12:00:00Z`), new Date(`${until}T12:00:00Z`)];
    return from === until
      ? unbroken(format.dateTime(first, options))
      : unbroken(format.dateTimeRange(first, last, options));
  };
}

/** Spaces that do not break, and a joiner after the dash. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00a0").replaceAll("\u2009", "\u202f").replaceAll("–", "–\u2060");
}
