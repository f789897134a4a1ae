/** What a signed-in user may be. A user holds one or more. */
export type Role = "shopper" | "seller" | "courier" | "dispatcher" | "operator" | "moderator";

/** Who makes a call. A guest is a shopper without an account; a service is one of ours, backends-for-frontends included. */
export type Principal =
  | { readonly kind: "anonymous" }
  | { readonly kind: "guest"; readonly id: string }
  | { readonly kind: "user"; readonly id: string; readonly roles: readonly Role[]; readonly sessionId: string }
  | { readonly kind: "service"; readonly name: string };

export const anonymous: Principal = { kind: "anonymous" };

const roles: ReadonlySet<string> = new Set<Role>([
  "shopper",
  "seller",
  "courier",
  "dispatcher",
  "operator",
  "moderator",
]);

export function isRole(text: unknown): text is Role {
  return typeof text === "string" && roles.has(text);
}
