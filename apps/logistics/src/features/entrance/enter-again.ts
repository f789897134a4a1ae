import { failureOf } from "@souk/bff/failure";
import { entranceFor } from "./entrance-for.ts";

const over = new Set(["SIGN_IN_REQUIRED", "SESSION_STALE", "TOKEN_EXPIRED", "TOKEN_INVALID"]);

/** After a query that failed: whose session has ended signs in anew, and comes back to this page. */
export function enterAgain(error: unknown): void {
  if (typeof window === "undefined" || !over.has(failureOf(error).reason)) return;
  const entrance = entranceFor(window.location, { wasSignedIn: true });
  if (entrance) window.location.assign(entrance);
}
