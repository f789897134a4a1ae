import "server-only";
import { type SessionCookieSettings, sessionCookieName } from "@souk/bff/session-cookie";
import { env } from "../env.ts";

const maxAgeSeconds = 30 * 24 * 60 * 60;

/** Where and how next-auth keeps the browser session; the same for its own routes and for ours. */
export function sessionSettings(): SessionCookieSettings {
  const isSecure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: sessionCookieName(isSecure),
    secret: env().NEXTAUTH_SECRET,
    isSecure,
    maxAgeSeconds,
  };
}
