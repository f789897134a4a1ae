import type { Role } from "@souk/access/principal";
import { isAllowed } from "@souk/access/rules";
import type { Answer } from "../../surface/answer.ts";
import type { Identity } from "../../surface/identities.ts";
import type { Callers, RegisteredProcedure } from "../../surface/procedures.ts";
import type { RegisteredMethod } from "../../surface/registered-methods.ts";

/** How one may be met: let in, or refused for who one is. */
export type Meeting = "in" | "sign in" | "not allowed" | "token";

/** What the rule of an RPC says about somebody; "no rule" when it has none. */
export function expectedOf({ rule }: RegisteredMethod, { principal }: Identity): Meeting | "no rule" {
  if (!rule) return "no rule";
  if (principal === "forged") return "token";
  if (isAllowed(rule, principal)) return "in";
  return principal.kind === "anonymous" ? "sign in" : "not allowed";
}

/** Whom a procedure lets in that is for some alone. */
const rolesOf: Partial<Record<Callers, readonly Role[]>> = {
  sellers: ["seller"],
  operators: ["operator"],
  moderators: ["moderator", "operator"],
  couriers: ["courier"],
  dispatchers: ["dispatcher"],
};

/**
 * What a procedure says about somebody. Signed in, one may still be refused by the service behind it, which has rules of its
 * own for roles: those are held to in the table of RPCs.
 */
export function expectedOfProcedure(
  { callers }: RegisteredProcedure,
  { principal }: Identity,
): readonly Meeting[] | "no rule" {
  if (!callers) return "no rule";
  const isUser = principal !== "forged" && principal.kind === "user";
  if (callers !== "everyone" && callers !== "shoppers" && !isUser) return ["sign in"];
  const roles = rolesOf[callers];
  if (roles) return isUser && roles.some((role) => principal.roles.includes(role)) ? ["in"] : ["not allowed"];
  const isShopper = isUser && principal.roles.includes("shopper");
  return isUser && !isShopper ? ["in", "not allowed"] : ["in"];
}

const refusals = new Set(["NOT_ALLOWED", "NOT_A_SHOPPER"]);

/** How somebody was met. */
export function meetingOf({ code, reason }: Answer): Meeting | "failed" {
  const name = code.toUpperCase();
  if (reason === "TOKEN_INVALID") return "token";
  if (reason === "SIGN_IN_REQUIRED") return "sign in";
  if (refusals.has(reason)) return "not allowed";
  const isFault = /^(INTERNAL|UNKNOWN|UNIMPLEMENTED|DATA_LOSS|UNAVAILABLE|INTERNAL_SERVER_ERROR|HTTP \d+)$/.test(name);
  return isFault ? "failed" : "in";
}
