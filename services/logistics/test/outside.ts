import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError } from "@souk/errors/domain-error";
import { toConnectError } from "@souk/service/error-mapping";

export interface Sent {
  orderId: string;
  orderNumber: string;
  shopperId: string;
  sellerOrderId: string;
  sellerId: string;
  line1: string;
  postalCode: string;
  totalMinor: bigint;
  optionCode: string;
  from: string;
  until: string;
}

/** Stands in for the order and seller services: real gRPC, answers from memory, and it can go away. */
export async function startOutside() {
  const consignments = new Map<string, Sent>();
  /** Shops in Porto. */
  const shops = new Map<string, { name: string; postalCode: string }>();
  /** "<seller> <user>" */
  const members = new Set<string>();
  const faults = { isAway: false };
  const handler = connectNodeAdapter({
    routes: (router) => {
      router.service(OrderService, {
        batchGetConsignments: ({ shipmentIds }) => {
          if (faults.isAway) throw toConnectError(new DomainError("unavailable", "AWAY", "away"), "test");
          const known = (id: string) => {
            const sent = consignments.get(id);
            return sent ? [consignmentOf(id, sent)] : [];
          };
          return { consignments: shipmentIds.flatMap(known) };
        },
      });
      router.service(SellerService, {
        batchGetPickups: ({ sellerIds }) => ({
          pickups: sellerIds.flatMap((sellerId) => {
            const shop = shops.get(sellerId);
            return shop ? [pickupOf(sellerId, shop)] : [];
          }),
        }),
        getMembership: ({ sellerId, userId }) => {
          if (members.has(`${sellerId} ${userId}`)) return { membership: { sellerId, userId } };
          throw toConnectError(new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "no member"), "test");
        },
      });
    },
  });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, consignments, shops, members, faults, stop: () => server.close() };
}

function consignmentOf(shipmentId: string, sent: Sent) {
  const { orderId, orderNumber, shopperId, sellerOrderId, sellerId, line1, postalCode } = sent;
  const who = { recipient: "Anna Prokopenko", phone: "+351 912 345 678" };
  return {
    ...{ shipmentId, orderId, orderNumber, shopperId, sellerOrderId, sellerId },
    address: { ...who, line1, city: "Porto", postalCode, countryCode: "PT" },
    orderTotal: { currencyCode: "EUR", minorUnits: sent.totalMinor },
    deliveryOptionCode: sent.optionCode,
    deliveryFrom: sent.from,
    deliveryUntil: sent.until,
    locale: "en",
  };
}

function pickupOf(sellerId: string, { name, postalCode }: { name: string; postalCode: string }) {
  const location = { id: sellerId, name: "Shop", recipient: name, line1: "Rua de Cedofeita 10", city: "Porto" };
  return { sellerId, sellerName: name, location: { ...location, postalCode, countryCode: "PT", isDefault: true } };
}
