import { Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { isDomainError } from "@souk/errors/domain-error";
import { createClient } from "@souk/service/client";

type ClientOptions = Parameters<typeof createClient>[1];

export interface Sellers {
  /** What a member may see; neither for whoever is none. */
  rightsOf(member: { userId: string; sellerId: string }): Promise<{ maySeeOrders: boolean; maySeeMoney: boolean }>;
}

export function createSellers(options: ClientOptions): Sellers {
  const client = createClient(SellerService, options);
  return {
    async rightsOf(member) {
      try {
        const { permissions } = await client.getMembership(member);
        return {
          maySeeOrders: permissions.includes(Permission.VIEW_ORDERS),
          maySeeMoney: permissions.includes(Permission.VIEW_MONEY),
        };
      } catch (error) {
        if (isDomainError(error) && error.kind === "not_found") return { maySeeOrders: false, maySeeMoney: false };
        throw error;
      }
    },
  };
}
