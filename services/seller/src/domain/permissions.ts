import type { SellerState } from "./seller-state.ts";

export const roles = ["owner", "catalogue", "orders", "finance"] as const;
export type Role = (typeof roles)[number];

export type Permission =
  | "view_catalogue"
  | "manage_catalogue"
  | "manage_stock"
  | "manage_promotions"
  | "view_orders"
  | "manage_orders"
  | "view_money"
  | "manage_money"
  | "view_team"
  | "manage_team"
  | "view_shop"
  | "manage_shop";

const owner: readonly Permission[] = [
  ...(["view_catalogue", "manage_catalogue", "manage_stock", "manage_promotions"] as const),
  ...(["view_orders", "manage_orders", "view_money", "manage_money"] as const),
  ...(["view_team", "manage_team", "view_shop", "manage_shop"] as const),
];

/** The one place that says which role may do what; other services ask by GetMembership. */
const matrix: Readonly<Record<Role, readonly Permission[]>> = {
  owner,
  catalogue: ["view_catalogue", "manage_catalogue", "manage_stock", "view_orders", "view_team", "view_shop"],
  orders: ["view_catalogue", "manage_stock", "view_orders", "manage_orders", "view_team", "view_shop"],
  finance: ["view_catalogue", "view_orders", "view_money", "manage_money", "view_team", "view_shop"],
};

/** Nothing of a shop that may not sell is put up for sale; what was sold is still to be sent and accounted for. */
const whileSelling: ReadonlySet<Permission> = new Set(["manage_catalogue", "manage_promotions"]);

export function permissionsOf(role: Role, state: SellerState = "active"): readonly Permission[] {
  const all = matrix[role];
  return state === "active" ? all : all.filter((permission) => !whileSelling.has(permission));
}

export function mayDo(role: Role, permission: Permission): boolean {
  return matrix[role].includes(permission);
}
