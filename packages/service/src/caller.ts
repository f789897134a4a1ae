import { createContextKey, type HandlerContext } from "@connectrpc/connect";
import { anonymous, type Principal } from "@souk/access/principal";
import { DomainError } from "@souk/errors/domain-error";

/** Where the access interceptor leaves the caller. */
export const principalKey = createContextKey<Principal>(anonymous, { description: "souk principal" });

type Context = Pick<HandlerContext, "values">;

export function principalOf(ctx: Context): Principal {
  return ctx.values.get(principalKey);
}

/** @throws DomainError unauthenticated SIGN_IN_REQUIRED for anyone but a signed-in user */
export function requireUser(ctx: Context): Omit<Extract<Principal, { kind: "user" }>, "kind"> {
  const principal = principalOf(ctx);
  if (principal.kind !== "user") throw signInRequired();
  const { id, roles, sessionId } = principal;
  return { id, roles, sessionId };
}

/**
 * The shopper who calls: a user with the role, or a guest.
 * @throws DomainError unauthenticated SIGN_IN_REQUIRED, permission_denied NOT_A_SHOPPER
 */
export function requireShopper(ctx: Context): { id: string; isGuest: boolean } {
  const principal = principalOf(ctx);
  switch (principal.kind) {
    case "guest":
      return { id: principal.id, isGuest: true };
    case "user":
      if (principal.roles.includes("shopper")) return { id: principal.id, isGuest: false };
      throw new DomainError("permission_denied", "NOT_A_SHOPPER", "Only a shopper may do that.");
    default:
      throw signInRequired();
  }
}

/** Who calls, in one word for logs and records: "order" for a service, else "user:<id>", "guest:<id>", "anonymous". */
export function callerName(ctx: Context): string {
  const principal = principalOf(ctx);
  switch (principal.kind) {
    case "anonymous":
      return "anonymous";
    case "service":
      return principal.name;
    default:
      return `${principal.kind}:${principal.id}`;
  }
}

function signInRequired(): DomainError {
  return new DomainError("unauthenticated", "SIGN_IN_REQUIRED", "This needs a signed-in caller.");
}
