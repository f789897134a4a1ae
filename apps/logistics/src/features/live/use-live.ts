"use client";
import { useState } from "react";
import { useZoneNews } from "./use-zone-news.ts";

/** While it is heard what happens, nobody tells that it has become late: that is asked for now and then. */
const heardMs = 30_000;
const unheardMs = 5_000;

/** Follows a zone as soon as it is known which it is, and says how often to ask besides. */
export function useLive() {
  const [zoneId, setZoneId] = useState<string>();
  const isHeard = useZoneNews(zoneId);
  return {
    intervalMs: isHeard ? heardMs : unheardMs,
    isHeard,
    follow(found: string | null | undefined): void {
      if (found && found !== zoneId) setZoneId(found);
    },
  };
}
