"use client";
import { useEffect } from "react";

/** Brings the service worker, and lets a newer one take over at once. Not in development, where files change under it. */
export function KeepOffline() {
  useEffect(() => {
    // biome-ignore lint/style/noProcessEnv: Next puts the constant in when it builds
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    navigator.serviceWorker.register("/sw.js").then(
      (registration) => registration.waiting?.postMessage("take over"),
      () => {
        // Private windows may forbid it: everything but opening without a network works.
      },
    );
  }, []);
  return null;
}
