"use client";
import { useEffect } from "react";

/** Who turns away before that did not look. */
const lookedMs = 1_000;
const told = new Set<string>();

/** Browsers that programs drive, and those that ask not to be followed. */
const isNobody = () =>
  navigator.webdriver || navigator.doNotTrack === "1" || Reflect.get(navigator, "globalPrivacyControl") === true;

/**
 * Says once that a product is looked at, after its page has been visible for a moment. One small request without the code that
 * asks the BFF, which may still be on its way.
 */
export function useTellVisit(productId: string): void {
  useEffect(() => {
    if (told.has(productId) || isNobody()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      if (told.has(productId)) return;
      told.add(productId);
      const body = JSON.stringify({ productId });
      const headers = { "content-type": "application/json" };
      // Read to its end, or the request is never over. Nobody misses one that is not counted.
      fetch("/api/trpc/catalogue.noteVisit", { method: "POST", headers, body })
        .then((answer) => answer.text())
        .catch(() => {});
    };
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(tell, lookedMs);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [productId]);
}
