import { Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { isDomainError } from "@souk/errors/domain-error";
import { createClient } from "@souk/service/client";

export interface Member {
  readonly userId: string;
  readonly sellerId: string;
}

export interface SellersOptions {
  readonly url: string;
  readonly internalSecret: string;
  readonly timeoutMs: number;
}

export interface Sellers {
  /** Whether the user is a member of the seller who may change the catalogue, and the seller may sell. */
  mayChangeOffers(member: Member): Promise<boolean>;
  /** Whether the user is a member of the seller who may see the catalogue. */
  maySeeCatalogue(member: Member): Promise<boolean>;
}

export function createSellers(options: SellersOptions): Sellers {
  const client = createClient(SellerService, { ...options, caller: "product" });
  async function may(member: Member, permission: Permission): Promise<boolean> {
    try {
      const { permissions } = await client.getMembership(member);
      return permissions.includes(permission);
    } catch (error) {
      if (isDomainError(error) && error.kind === "not_found") return false;
      throw error;
    }
  }
  return {
    mayChangeOffers: (member) => may(member, Permission.MANAGE_CATALOGUE),
    maySeeCatalogue: (member) => may(member, Permission.VIEW_CATALOGUE),
  };
}
