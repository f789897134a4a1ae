"use client";
import { useSyncExternalStore } from "react";
import { parseRecent, withLatest } from "./with-latest.ts";

const key = "souk:recent";
const changed = "souk:recent";
const none: readonly string[] = [];

// One array per text: a snapshot must not change by being read.
let read: { text: string | null; ids: readonly string[] } = { text: null, ids: none };

/** The ids of what this browser looked at, the latest first; none where storage is forbidden. */
function readRecent(): readonly string[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(key);
  } catch {
    return none;
  }
  if (text !== read.text) read = { text, ids: parseRecent(text) };
  return read.ids;
}

export function rememberRecent(id: string): void {
  write(withLatest(readRecent(), id));
}

export function forgetRecent(): void {
  write([]);
}

export function useRecentHere(): readonly string[] {
  return useSyncExternalStore(subscribe, readRecent, () => none);
}

function write(ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // Without storage nothing is remembered; everything else works.
  }
  window.dispatchEvent(new Event(changed));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}
