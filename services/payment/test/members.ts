import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import type { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError } from "@souk/errors/domain-error";
import { toConnectError } from "@souk/service/error-mapping";

/** Who is a member of which seller, as the seller service would say. */
export async function startMembers() {
  const roleOf = new Map<string, Membership_Role>();
  const handler = connectNodeAdapter({
    routes: (router) => {
      router.service(SellerService, {
        getMembership({ sellerId, userId }) {
          const role = roleOf.get(`${sellerId} ${userId}`);
          if (role !== undefined) return { membership: { sellerId, userId, role } };
          throw toConnectError(new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "no member"), "test");
        },
      });
    },
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    add: (sellerId: string, userId: string, role: Membership_Role) => void roleOf.set(`${sellerId} ${userId}`, role),
    stop: () => void server.close(),
  };
}
