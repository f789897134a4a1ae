import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { create } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { MailKind } from "@souk/contracts/auth/v1/auth";
import { AuthService, PrepareMailResponseSchema } from "@souk/contracts/auth/v1/auth_service";
import { OrderSchema } from "@souk/contracts/order/v1/order";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { Membership_Role, type Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { PrepareSellerMailResponse_Kind, SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { DomainError } from "@souk/errors/domain-error";
import { toConnectError } from "@souk/service/error-mapping";
import { wishRoutes, wishState } from "./wish-upstreams.ts";

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

/** The auth and the order service as the notification service sees them: real gRPC on one port. */
export async function startUpstreams() {
  const state = {
    prepared: 0,
    authIsAway: false,
    receivers: new Map<string, string>(),
    shoppers: new Map<string, string>(),
    ...wishState(),
  };
  const shops = { sellersAreAway: false, members: new Map<string, Map<string, Permission[]>>() };
  const shopCalls = () => {
    if (shops.sellersAreAway) throw toConnectError(new DomainError("unavailable", "AWAY", "away"), "seller");
    return shops.members;
  };
  const server = createServer(
    connectNodeAdapter({
      routes: (router) => {
        router.service(AuthService, {
          prepareMail({ mailId }) {
            if (state.authIsAway) throw toConnectError(new DomainError("unavailable", "AWAY", "away"), "auth");
            state.prepared += 1;
            return create(PrepareMailResponseSchema, {
              to: state.receivers.get(mailId) ?? "",
              kind: MailKind.VERIFY_EMAIL,
              locale: "ru",
              token: `secret-${state.prepared}`,
              requestedAt: timestampFromDate(new Date(0)),
              expiresAt: timestampFromDate(new Date(0)),
            });
          },
          // Only who confirmed an address is a receiver here.
          getConfirmedContact: ({ accountId }) => ({ email: state.receivers.get(accountId) ?? "", locale: "en" }),
        });
        router.service(SellerTeamService, {
          prepareSellerMail: ({ mailId }) => ({
            to: state.receivers.get(mailId) ?? "",
            kind: PrepareSellerMailResponse_Kind.INVITATION,
            locale: "en",
            shopName: "Verde <b>",
            token: "team-secret",
            role: Membership_Role.ORDERS,
            at: timestampFromDate(new Date(0)),
          }),
        });
        router.service(SellerService, {
          listMembers({ sellerId }) {
            const members = [...(shopCalls().get(sellerId) ?? [])];
            return { members: members.map(([userId, permissions]) => ({ userId, permissions })) };
          },
          getMembership({ sellerId, userId }) {
            const permissions = shopCalls().get(sellerId)?.get(userId);
            if (permissions) return { membership: { sellerId, userId }, permissions };
            throw toConnectError(new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "no member"), "seller");
          },
        });
        wishRoutes(router, state);
        router.service(OrderService, {
          getOrder: ({ orderId }) => ({ order: order(orderId, state) }),
          filterOrdered: ({ shopperId, productIds }) => ({
            productIds: productIds.filter((id) => state.ordered.has(`${shopperId} ${id}`)),
          }),
          createOrderLink: ({ orderId }) => ({ token: `link-of-${orderId}` }),
        });
      },
    }),
  );
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    state,
    shops,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function order(id: string, { receivers, shoppers }: { receivers: Map<string, string>; shoppers: Map<string, string> }) {
  const email = receivers.get(id) ?? "";
  return create(OrderSchema, {
    id,
    shopperId: shoppers.get(id) ?? "",
    number: "S-7K2M-94QX",
    locale: "en",
    contact: { name: "Anna <b>", email, phone: "" },
    sellerOrders: [
      {
        lines: [
          {
            ...{ quantity: 2, title: { byLanguage: { en: "Mug & spoon" } }, total: euros(2_400n) },
            ...{ cancelledQuantity: 1, cancelledTotal: euros(1_200n) },
          },
        ],
      },
      { lines: [{ quantity: 1, title: { byLanguage: { en: "Plate" } }, total: euros(1_000n) }] },
    ],
    totals: { items: euros(3_400n), delivery: euros(0n), total: euros(3_300n), discount: euros(100n) },
  });
}
