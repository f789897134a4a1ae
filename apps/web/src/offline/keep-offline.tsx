"use client";
import { useEffect } from "react";

/** Brings the service worker, once the page has done everything else. Not in development, where files change under it. */
export function KeepOffline() {
  useEffect(() => {
    // biome-ignore lint/style/noProcessEnv: Next puts the constant in when it builds
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    const timer = setTimeout(() => {
      navigator.serviceWorker.register("/sw.js").catch(() => {
        // Private windows may forbid it; the shop works without.
      });
    }, 3_000);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
