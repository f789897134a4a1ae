import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { Membership_Role, Seller_State } from "@souk/contracts/seller/v1/seller";
import type { Clients } from "./clients.ts";

/** What a member may be in a shop. */
export type MemberRole = "owner" | "catalogue" | "orders" | "finance";

/** A shop that somebody is a member of. */
export interface MyShop {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly isSuspended: boolean;
}

const roleOf: Partial<Record<Membership_Role, MemberRole>> = {
  [Membership_Role.OWNER]: "owner",
  [Membership_Role.CATALOGUE]: "catalogue",
  [Membership_Role.ORDERS]: "orders",
  [Membership_Role.FINANCE]: "finance",
};

/** The shops that the caller is a member of, by name. */
export async function listMyShops({ seller }: Clients, call: CallOptions): Promise<MyShop[]> {
  const { memberships, sellers } = await seller.listMemberships({}, call);
  const shops = memberships.flatMap(({ sellerId, role }) => {
    const shop = sellers.find(({ id }) => id === sellerId);
    const known = roleOf[role];
    if (!shop || !known) return [];
    const { id, slug, name, state } = shop;
    return [{ id, slug, name, role: known, isSuspended: state === Seller_State.SUSPENDED }];
  });
  return shops.toSorted((a, b) => a.name.localeCompare(b.name));
}
