import type { JWTPayload } from "jose";
import { isRole, type Principal } from "./principal.ts";
import { invalidToken } from "./token-errors.ts";
import { internalLifetimeS } from "./token-format.ts";

export function internalPrincipal({ sub, exp = 0, iat = 0, guest, api_key: apiKey }: JWTPayload): Principal {
  if (exp - iat > internalLifetimeS) throw invalidToken("an internal token lives five minutes at most");
  if (apiKey !== undefined) {
    const id = subject(apiKey);
    return { kind: "user", id, roles: ["seller"], sessionId: id };
  }
  if (guest === undefined) return { kind: "service", name: subject(sub) };
  return { kind: "guest", id: subject(guest) };
}

export function userPrincipal({ sub, roles, sid }: JWTPayload): Principal {
  if (!Array.isArray(roles)) throw invalidToken("it names no roles");
  return { kind: "user", id: subject(sub), roles: roles.filter(isRole), sessionId: subject(sid) };
}

function subject(claim: unknown): string {
  if (typeof claim === "string" && claim !== "") return claim;
  throw invalidToken("a claim that says who it is for is missing");
}
