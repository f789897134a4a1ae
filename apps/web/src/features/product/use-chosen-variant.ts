"use client";
import { useSyncExternalStore } from "react";

const name = "v";
const changed = "souk:variant";

/**
 * The variant in the address, `?v=`, and how to put another there. It is read in the browser only, so that the page
 * stays the same for everyone.
 */
export function useChosenVariant(): [id: string, choose: (id: string) => void] {
  const id = useSyncExternalStore(subscribe, read, () => "");
  return [id, write];
}

function read(): string {
  return new URLSearchParams(window.location.search).get(name) ?? "";
}

function write(id: string): void {
  const url = new URL(window.location.href);
  url.searchParams.set(name, id);
  window.history.replaceState(window.history.state, "", url);
  window.dispatchEvent(new Event(changed));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("popstate", onChange);
  window.addEventListener(changed, onChange);
  return () => {
    window.removeEventListener("popstate", onChange);
    window.removeEventListener(changed, onChange);
  };
}
