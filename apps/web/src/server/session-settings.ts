import "server-only";
import type { SessionCookieSettings } from "@souk/bff/session-cookie";
import { env } from "../env.ts";

const maxAgeSeconds = 30 * 24 * 60 * 60;

/** Where and how next-auth keeps the browser session; the same for its own routes and for ours. */
export function sessionSettings(): SessionCookieSettings {
  const isSecure = env().NEXTAUTH_URL.startsWith("https:");
  return {
    name: isSecure ? "__Secure-next-auth.session-token" : "next-auth.session-token",
    secret: env().NEXTAUTH_SECRET,
    isSecure,
    maxAgeSeconds,
  };
}
