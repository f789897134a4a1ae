"use client";
import { forgetStored } from "../checkout/attempt-store.ts";
import { forgetRecent } from "../recent/recent-store.ts";
import { forgetSearches } from "../search/suggest/recent-searches.ts";

/** Removes from this browser what tells of the account that was signed in: what it typed, looked for and looked at. */
export function forgetAccount(): void {
  forgetStored();
  forgetSearches();
  forgetRecent();
}
