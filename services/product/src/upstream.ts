import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { isDomainError } from "@souk/errors/domain-error";
import { createClient } from "@souk/service/client";

export interface SellersOptions {
  readonly url: string;
  readonly internalSecret: string;
  readonly timeoutMs: number;
}

export interface Sellers {
  /** Whether the user is a member of the seller whose role includes the catalogue. */
  mayChangeOffers(member: { userId: string; sellerId: string }): Promise<boolean>;
}

const catalogueRoles: ReadonlySet<Membership_Role> = new Set([Membership_Role.OWNER, Membership_Role.CATALOGUE]);

export function createSellers(options: SellersOptions): Sellers {
  const client = createClient(SellerService, { ...options, caller: "product" });
  return {
    async mayChangeOffers(member) {
      try {
        const { membership } = await client.getMembership(member);
        return membership !== undefined && catalogueRoles.has(membership.role);
      } catch (error) {
        if (isDomainError(error) && error.kind === "not_found") return false;
        throw error;
      }
    },
  };
}
