import { Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { isDomainError } from "@souk/errors/domain-error";
import { createClient } from "@souk/service/client";

type ClientOptions = Parameters<typeof createClient>[1];

export interface Sellers {
  /** What a member may do with the catalogue; neither for whoever is none. */
  catalogueRights(member: { userId: string; sellerId: string }): Promise<{ mayView: boolean; mayManage: boolean }>;
}

export function createSellers(options: ClientOptions): Sellers {
  const client = createClient(SellerService, options);
  return {
    async catalogueRights(member) {
      try {
        const { permissions } = await client.getMembership(member);
        const mayManage = permissions.includes(Permission.MANAGE_CATALOGUE);
        return { mayView: mayManage || permissions.includes(Permission.VIEW_CATALOGUE), mayManage };
      } catch (error) {
        if (isDomainError(error) && error.kind === "not_found") return { mayView: false, mayManage: false };
        throw error;
      }
    },
  };
}
