"use client";
import { useEffect, useState } from "react";

/** Whole seconds until an instant, never below 0; null when there is no end. */
export function useTimeLeft(until: string | null): number | null {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return until === null ? null : Math.max(0, Math.ceil((Date.parse(until) - nowMs) / 1_000));
}
