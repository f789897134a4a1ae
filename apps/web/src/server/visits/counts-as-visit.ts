import type { Role } from "@souk/access/principal";

/** Those who say so (and not telephones by Cubot); who wants to be taken for a person is, until the rate limit. */
const machines =
  /(?<!cu)bot|crawl|spider|slurp|headless|lighthouse|preview|monitor|fetch|curl|wget|python|java\/|http-?client/i;

/** They look at products because it is their work. */
const staff: readonly Role[] = ["seller", "operator", "moderator"];

/**
 * Whether somebody looks who is to be counted: not machines, not pages that are fetched in case they are wanted, not who asks not
 * to be followed (Global Privacy Control, Do Not Track), and not members of shops and the marketplace's own people.
 */
export function countsAsVisit(headers: Headers, roles: readonly Role[]): boolean {
  const agent = headers.get("user-agent") ?? "";
  if (agent === "" || machines.test(agent)) return false;
  if (headers.get("sec-gpc") === "1" || headers.get("dnt") === "1") return false;
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""}`;
  return !/prefetch|prerender|preview/i.test(purpose) && !staff.some((role) => roles.includes(role));
}
