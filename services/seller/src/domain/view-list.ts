import type { Role } from "@souk/access/principal";
import type { Permission } from "./permissions.ts";

export const viewLists = ["products", "orders", "desk_orders", "desk_moderation"] as const;
export type ViewList = (typeof viewLists)[number];

export const mostOwnViews = 30;
export const mostSharedViews = 60;

/** What a member of a shop may do who sees the list; undefined for those of the desk. */
export const permissionFor: Readonly<Record<ViewList, Permission | undefined>> = {
  products: "view_catalogue",
  orders: "view_orders",
  desk_orders: undefined,
  desk_moderation: undefined,
};

/** Who sees a list of the desk. */
export function worksAt(list: ViewList, roles: readonly Role[]): boolean {
  if (list === "desk_orders") return roles.includes("operator");
  return list === "desk_moderation" && (roles.includes("operator") || roles.includes("moderator"));
}
