import "server-only";
import { type BrowserSessions, createBrowserSessions } from "@souk/bff/browser-session";
import { type SessionCookieSettings, sessionCookieName } from "@souk/bff/session-cookie";
import { env } from "../env.ts";
import { clients } from "./clients.ts";

/** Two weeks: nobody is asked for a password in the middle of a run. */
const maxAgeSeconds = 14 * 24 * 60 * 60;

/** Cookies know no ports: beside the other apps on the same host every cookie of ours has this in its name. */
export const cookieApp = "souk-portal";

/** Where and how next-auth keeps the browser session; the same for its own routes and for ours. */
export function sessionSettings(): SessionCookieSettings {
  const isSecure = env().NEXTAUTH_URL.startsWith("https:");
  return { name: sessionCookieName(isSecure, cookieApp), secret: env().NEXTAUTH_SECRET, isSecure, maxAgeSeconds };
}

// Next bundles the proxy and the routes apart, each with modules of its own; refreshes they have to share.
const shared: typeof globalThis & { soukPortalSessions?: BrowserSessions } = globalThis;

export function sessions(): BrowserSessions {
  shared.soukPortalSessions ??= createBrowserSessions(clients().auth, sessionSettings());
  return shared.soukPortalSessions;
}
