"use client";
import { useEffect, useState } from "react";

const tickMs = 30_000;

/** The time, anew every half minute; long ago until the page is alive, so that the server's page is the browser's too. */
export function useNow(): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    setNow(Date.now());
    const ticking = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
