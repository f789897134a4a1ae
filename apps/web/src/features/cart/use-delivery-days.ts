"use client";
import { useFormatter } from "next-intl";

interface DeliveryDaysProps {
  /** Local dates: "2026-11-24". */
  readonly from: string;
  readonly until: string;
}

/** "24–26 November" in the reader's language. */
export function useDeliveryDays(): (days: DeliveryDaysProps) => string {
  const format = useFormatter();
  return ({ from, until }) => {
    const options = { day: "numeric", month: "long", timeZone: "UTC" } as const;
    const [first, last] = [new Date(`${from}T12:00:00Z`), new Date(`${until}T12:00:00Z`)];
    return from === until ? format.dateTime(first, options) : format.dateTimeRange(first, last, options);
  };
}
