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
  /** What the user may do in the shop; nothing when they are no member. */
  permissionsOf(member: Member): Promise<readonly Permission[]>;
}

export function createSellers(options: SellersOptions): Sellers {
  const client = createClient(SellerService, { ...options, caller: "product" });
  async function permissionsOf(member: Member): Promise<readonly Permission[]> {
    try {
      return (await client.getMembership(member)).permissions;
    } catch (error) {
      if (isDomainError(error) && error.kind === "not_found") return [];
      throw error;
    }
  }
  return {
    permissionsOf,
    mayChangeOffers: async (member) => (await permissionsOf(member)).includes(Permission.MANAGE_CATALOGUE),
    maySeeCatalogue: async (member) => (await permissionsOf(member)).includes(Permission.VIEW_CATALOGUE),
  };
}
