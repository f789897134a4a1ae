"use client";
import { useFormatter } from "next-intl";
import type { DropView } from "@/server/routers/order/drop-view";

const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const day = { weekday: "short", day: "numeric", month: "long" } as const;

/** The times of a drop as people say them, with the day where it is not today. */
export function useDropTimes({ estimatedArrival, window, deliveredAt }: DropView) {
  const format = useFormatter();
  const said = (iso: string) => {
    const at = new Date(iso);
    const clock = format.dateTime(at, time);
    return isToday(at) ? clock : `${format.dateTime(at, day)}, ${clock}`;
  };
  return {
    arrival: estimatedArrival ? said(estimatedArrival) : null,
    window: window ? `${said(window.from)}–${format.dateTime(new Date(window.until), time)}` : null,
    delivered: deliveredAt ? said(deliveredAt) : null,
  };
}

const isToday = (at: Date) => at.toDateString() === new Date().toDateString();
