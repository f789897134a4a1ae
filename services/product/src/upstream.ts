import { Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { isDomainError } from "@souk/errors/domain-error";
import { createClient } from "@souk/service/client";

export interface SellersOptions {
  readonly url: string;
  readonly internalSecret: string;
  readonly timeoutMs: number;
}

export interface Sellers {
  /** Whether the user is a member of the seller who may change the catalogue, and the seller may sell. */
  mayChangeOffers(member: { userId: string; sellerId: string }): Promise<boolean>;
}

export function createSellers(options: SellersOptions): Sellers {
  const client = createClient(SellerService, { ...options, caller: "product" });
  return {
    async mayChangeOffers(member) {
      try {
        const { permissions } = await client.getMembership(member);
        return permissions.includes(Permission.MANAGE_CATALOGUE);
      } catch (error) {
        if (isDomainError(error) && error.kind === "not_found") return false;
        throw error;
      }
    },
  };
}
