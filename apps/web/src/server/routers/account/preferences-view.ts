import "server-only";
import type { Preferences } from "@souk/contracts/user/v1/user";

export interface PreferencesView {
  readonly keepsRecentlyViewed: boolean;
}

export function preferencesView(preferences: Preferences | undefined): PreferencesView {
  return { keepsRecentlyViewed: preferences?.keepsRecentlyViewed ?? true };
}
