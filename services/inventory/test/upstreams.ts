import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { Membership_Role, Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError } from "@souk/errors/domain-error";
import { toConnectError } from "@souk/service/error-mapping";

/** Who owns which shop and whose each offer is, as the seller and the product service would say. */
export async function startUpstreams() {
  const shopOf = new Map<string, string>();
  /** Members who may look and not touch. */
  const onlookers = new Set<string>();
  const sellerOf = new Map<string, string>();
  const handler = connectNodeAdapter({
    routes: (router) => {
      router.service(SellerService, {
        getMembership({ sellerId, userId }) {
          if (shopOf.get(userId) === sellerId) {
            const permissions = [
              Permission.VIEW_CATALOGUE,
              ...(onlookers.has(userId) ? [] : [Permission.MANAGE_STOCK]),
            ];
            return { membership: { sellerId, userId, role: Membership_Role.OWNER }, permissions };
          }
          throw toConnectError(new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "no member"), "test");
        },
      });
      router.service(ProductService, {
        batchGetOffers: ({ offerIds }) => ({
          offers: offerIds.flatMap((id) => {
            const sellerId = sellerOf.get(id);
            return sellerId === undefined ? [] : [{ offer: { id, sellerId } }];
          }),
        }),
      });
    },
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, shopOf, onlookers, sellerOf, stop: () => void server.close() };
}
