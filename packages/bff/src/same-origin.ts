import { DomainError } from "@souk/errors/domain-error";

/**
 * Refuses a state-changing request that a page of another site sent with our cookies.
 * `Sec-Fetch-Site` is set by every current browser and cannot be forged by a page; older ones send `Origin`.
 */
export function requireSameOrigin(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  const origin = headers.get("origin");
  if (site === null && (origin === null || sameHost(origin, headers.get("host")))) return;
  throw new DomainError("permission_denied", "CROSS_SITE", "This request came from another site.");
}

function sameHost(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
