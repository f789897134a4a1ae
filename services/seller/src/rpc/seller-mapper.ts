import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  Membership_Role,
  type MembershipSchema,
  Seller_State,
  type SellerSchema,
} from "@souk/contracts/seller/v1/seller";
import { DomainError } from "@souk/errors/domain-error";
import type { Membership } from "../db/membership-store.ts";
import type { Seller } from "../db/seller-store.ts";

const stateOf = { active: Seller_State.ACTIVE, suspended: Seller_State.SUSPENDED } as const;

const roleOf = {
  owner: Membership_Role.OWNER,
  catalogue: Membership_Role.CATALOGUE,
  orders: Membership_Role.ORDERS,
  finance: Membership_Role.FINANCE,
} as const satisfies Record<Membership["role"], Membership_Role>;

export function toSeller(seller: Seller): MessageInitShape<typeof SellerSchema> {
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
