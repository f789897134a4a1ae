import type { Role } from "@souk/access/principal";
import type { Conn } from "@souk/database/database";
import { findMembership } from "../../db/membership-store.ts";
import type { ViewScope } from "../../db/saved-view-store.ts";
import { mayDo } from "../../domain/permissions.ts";
import { permissionFor, worksAt } from "../../domain/view-list.ts";
import { sellerNotFound } from "../member-access.ts";

export interface Viewer {
  readonly userId: string;
  readonly roles: readonly Role[];
}

/** Who sees the list that views are of; whether they may tidy what others share. @throws DomainError SELLER_NOT_FOUND */
export async function requireViewer(
  conn: Conn,
  { userId, roles }: Viewer,
  { sellerId, list }: ViewScope,
): Promise<{ mayTidy: boolean }> {
  const permission = permissionFor[list];
  if (sellerId === null || permission === undefined) {
    if (sellerId !== null || !worksAt(list, roles)) throw sellerNotFound();
    return { mayTidy: roles.includes("operator") };
  }
  const membership = await findMembership(conn, sellerId, userId);
  if (!membership || !mayDo(membership.role, permission)) throw sellerNotFound();
  return { mayTidy: mayDo(membership.role, "manage_shop") };
}
