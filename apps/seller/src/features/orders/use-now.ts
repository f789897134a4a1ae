import { useSyncExternalStore } from "react";

const tickMs = 30_000;
let current = 0;

function subscribe(changed: () => void): () => void {
  const timer = setInterval(() => {
    current = Date.now();
    changed();
  }, tickMs);
  return () => clearInterval(timer);
}

function now(): number {
  current ||= Date.now();
  return current;
}

/** The time, twice a minute; null while the page is drawn by the server. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, now, () => null);
}
