import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  type ClosureSchema,
  Membership_Role,
  type MembershipSchema,
  Permission as ProtoPermission,
  Seller_State,
  type SellerSchema,
} from "@souk/contracts/seller/v1/seller";
import { DomainError } from "@souk/errors/domain-error";
import type { Membership } from "../db/membership-store.ts";
import type { Seller } from "../db/seller-store.ts";
import type { Closure } from "../db/shop-store.ts";
import type { Permission } from "../domain/permissions.ts";

export const stateOf = {
  active: Seller_State.ACTIVE,
  suspended: Seller_State.SUSPENDED,
  terminated: Seller_State.TERMINATED,
} as const satisfies Record<Seller["state"], Seller_State>;

export const roleOf = {
  owner: Membership_Role.OWNER,
  catalogue: Membership_Role.CATALOGUE,
  orders: Membership_Role.ORDERS,
  finance: Membership_Role.FINANCE,
} as const satisfies Record<Membership["role"], Membership_Role>;

export const permissionOf = {
  view_catalogue: ProtoPermission.VIEW_CATALOGUE,
  manage_catalogue: ProtoPermission.MANAGE_CATALOGUE,
  manage_stock: ProtoPermission.MANAGE_STOCK,
  manage_promotions: ProtoPermission.MANAGE_PROMOTIONS,
  view_orders: ProtoPermission.VIEW_ORDERS,
  manage_orders: ProtoPermission.MANAGE_ORDERS,
  view_money: ProtoPermission.VIEW_MONEY,
  manage_money: ProtoPermission.MANAGE_MONEY,
  view_team: ProtoPermission.VIEW_TEAM,
  manage_team: ProtoPermission.MANAGE_TEAM,
  view_shop: ProtoPermission.VIEW_SHOP,
  manage_shop: ProtoPermission.MANAGE_SHOP,
} as const satisfies Record<Permission, ProtoPermission>;

export const toPermissions = (permissions: readonly Permission[]): ProtoPermission[] =>
  permissions.map((each) => permissionOf[each]);

export function toClosure({ id, startsOn, endsOn, note }: Closure): MessageInitShape<typeof ClosureSchema> {
  return { id, startsOn, endsOn, note: { byLanguage: note } };
}

export function toSeller(seller: Seller, closures: readonly Closure[] = []): MessageInitShape<typeof SellerSchema> {
  const { id, slug, name, city, countryCode, foundedYear } = seller;
  return {
    id,
    slug,
    name,
    city,
    countryCode,
    foundedYear,
    description: { byLanguage: seller.description },
    state: stateOf[seller.state],
    createdAt: timestampFromDate(seller.createdAt),
    returnsPolicy: { byLanguage: seller.returnsPolicy },
    shippingPolicy: { byLanguage: seller.shippingPolicy },
    closures: closures.map(toClosure),
    handling: { days: seller.handlingDays, cutOffHour: seller.cutOffHour },
  };
}

export function toMembership({ sellerId, userId, role }: Membership): MessageInitShape<typeof MembershipSchema> {
  return { sellerId, userId, role: roleOf[role] };
}

export function toRole(role: Membership_Role): Membership["role"] {
  const names = Object.entries(roleOf) as [Membership["role"], Membership_Role][];
  const found = names.find(([, proto]) => proto === role)?.[0];
  if (found) return found;
  throw new DomainError("invalid", "ROLE_UNKNOWN", "A member is owner, catalogue, orders or finance.");
}
