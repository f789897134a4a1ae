import type { Conn, Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { findMembership, type Membership } from "../db/membership-store.ts";
import { findSeller, lockSeller, type Seller } from "../db/seller-store.ts";
import { mayDo, type Permission } from "../domain/permissions.ts";

export const sellerNotFound = () => new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller.");

/** The shop, locked, for a member who may. @throws DomainError SELLER_NOT_FOUND for everybody else */
export async function lockShopFor(
  tx: Tx,
  { sellerId, userId }: { sellerId: string; userId: string },
  permission: Permission,
): Promise<Seller> {
  const seller = await lockSeller(tx, sellerId);
  const membership = await findMembership(tx, sellerId, userId);
  if (!seller || !membership || !mayDo(membership.role, permission)) throw sellerNotFound();
  return seller;
}

export async function requireMember(
  conn: Conn,
  { sellerId, userId }: { sellerId: string; userId: string },
  permission: Permission,
): Promise<{ seller: Seller; membership: Membership }> {
  const [seller, membership] = await Promise.all([findSeller(conn, sellerId), findMembership(conn, sellerId, userId)]);
  if (!seller || !membership || !mayDo(membership.role, permission)) throw sellerNotFound();
  return { seller, membership };
}
