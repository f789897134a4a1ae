"use client";
import { useFormatter } from "next-intl";

/** Day and minute, in the reader's words; nothing for what has no time. */
export function useWhen(): (at: string | null) => string {
  const format = useFormatter();
  return (at) => (at ? format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }) : "");
}
