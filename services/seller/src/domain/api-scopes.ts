import { DomainError } from "@souk/errors/domain-error";
import type { Permission } from "./permissions.ts";
import type { SellerState } from "./seller-state.ts";

/** What a key can be given, and what that lets it do: the words that members' permissions have. */
const permissionsBy = {
  "orders:read": ["view_orders"],
  "orders:write": ["view_orders", "manage_orders"],
  "catalogue:read": ["view_catalogue"],
  "catalogue:write": ["view_catalogue", "manage_catalogue"],
  "stock:write": ["view_catalogue", "manage_stock"],
  "money:read": ["view_money"],
} as const satisfies Record<string, readonly Permission[]>;

export type Scope = keyof typeof permissionsBy;
export const scopes = Object.keys(permissionsBy).filter(isScope);

function isScope(text: string): text is Scope {
  return Object.hasOwn(permissionsBy, text);
}

/** @throws DomainError API_KEY_SCOPE_UNKNOWN */
export function toScopes(texts: readonly string[]): Scope[] {
  return [...new Set(texts)].map((scope) => {
    if (isScope(scope)) return scope;
    const message = `A scope is one of ${scopes.join(", ")}.`;
    throw new DomainError("invalid", "API_KEY_SCOPE_UNKNOWN", message, { field: "scopes", scope });
  });
}

/** As for members: nothing of a shop that may not sell is put up for sale. */
export function permissionsOfScopes(of: readonly Scope[], state: SellerState): Permission[] {
  const all = new Set<Permission>(of.flatMap((scope) => permissionsBy[scope]));
  if (state !== "active") all.delete("manage_catalogue");
  return [...all];
}
