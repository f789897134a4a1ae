import "server-only";
import type { Fulfilment } from "@souk/contracts/order/v1/fulfilment";
import { ListFulfilmentsRequest_Filter as Filter } from "@souk/contracts/order/v1/fulfilment_service";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { cancelReason } from "../../routers/orders/cancel-reason.ts";
import { cancelReasons } from "../../routers/orders/order-view.ts";
import { endpoint } from "../endpoint.ts";
import { order, orderSummary, publicOrder, publicSummary } from "../order-schemas.ts";
import { listOf, nothing, page } from "../public-schemas.ts";

const filters = {
  all: Filter.UNSPECIFIED,
  to_pack: Filter.TO_PACK,
  late: Filter.LATE,
  packed: Filter.PACKED,
  handed_over: Filter.HANDED_OVER,
  delivered: Filter.DELIVERED,
  cancelled: Filter.CANCELLED,
} as const;
const filter = z.enum(["all", "to_pack", "late", "packed", "handed_over", "delivered", "cancelled"]).default("all");

const pieces = z
  .array(z.object({ line_id: z.uuid(), quantity: z.int().min(1).max(99) }))
  .min(1)
  .max(100);

const piecesOf = (lines: z.output<typeof pieces>) =>
  lines.map(({ line_id: lineId, quantity }) => ({ lineId, quantity }));

const parcel = z.object({
  lines: pieces,
  weight_grams: z.int().min(0).max(1_000_000).default(0),
});

function found(fulfilment: Fulfilment | undefined) {
  if (fulfilment) return publicOrder(fulfilment);
  throw new DomainError("not_found", "SELLER_ORDER_NOT_FOUND", "There is no such order of this shop.");
}

const listOrders = endpoint({
  ...{ method: "GET", path: "/orders", scope: "orders:read", summary: "A page of the shop's orders" },
  query: z.object({ ...page, filter }).strict(),
  body: nothing,
  answer: listOf(orderSummary),
  async run({ clients, sellerId, call }, { query: { limit, cursor, filter } }) {
    const request = { sellerId, filter: filters[filter], pageSize: limit, pageToken: cursor };
    const { fulfilments, nextPageToken } = await clients.fulfilment.listFulfilments(request, call);
    return { items: fulfilments.map(publicSummary), next_cursor: nextPageToken || null };
  },
});

const getOrder = endpoint({
  ...{ method: "GET", path: "/orders/{order_id}", scope: "orders:read", summary: "One order, with its address" },
  ...{ query: nothing, body: nothing, answer: order },
  async run({ clients, sellerId, call }, { id }) {
    const { fulfilments } = await clients.fulfilment.batchGetFulfilments({ sellerId, sellerOrderIds: [id] }, call);
    return found(fulfilments[0]);
  },
});

const packOrder = endpoint({
  ...{ method: "POST", path: "/orders/{order_id}/pack", scope: "orders:write", summary: "Packs it into parcels" },
  ...{ query: nothing, answer: order },
  body: z.object({ version: z.int32().min(1), shipments: z.array(parcel).min(1).max(20) }).strict(),
  async run({ clients, sellerId, call, requestId }, { id, body: { version, shipments } }) {
    const parcels = shipments.map(({ lines, weight_grams: weightGrams }) => ({ weightGrams, lines: piecesOf(lines) }));
    const request = { requestId, sellerId, sellerOrderId: id, version, shipments: parcels };
    return found((await clients.fulfilment.packSellerOrder(request, call)).fulfilment);
  },
});

const handOver = endpoint({
  ...{ method: "POST", path: "/orders/{order_id}/hand-over", scope: "orders:write" },
  summary: "Hands one of its parcels over to the carrier",
  ...{ query: nothing, answer: order },
  body: z.object({ shipment_id: z.uuid() }).strict(),
  async run({ clients, sellerId, call, requestId }, { id, body: { shipment_id: shipmentId } }) {
    const request = { requestId, sellerId, sellerOrderId: id, shipmentId };
    return found((await clients.fulfilment.handOverShipment(request, call)).fulfilment);
  },
});

const cancelOrder = endpoint({
  ...{ method: "POST", path: "/orders/{order_id}/cancel", scope: "orders:write" },
  summary: "Cancels what is not packed: these pieces, or all of an order of which nothing was handed over",
  ...{ query: nothing, answer: order },
  body: z.object({ version: z.int32().min(1), reason: cancelReason, lines: pieces.optional() }).strict(),
  async run({ clients, sellerId, call, requestId }, { id, body: { version, reason, lines } }) {
    const request = { requestId, sellerId, sellerOrderId: id, version, reason: cancelReasons[reason] };
    const { fulfilment } = lines
      ? await clients.fulfilment.cancelLines({ ...request, lines: piecesOf(lines) }, call)
      : await clients.fulfilment.cancelFulfilment(request, call);
    return found(fulfilment);
  },
});

export const orderEndpoints = [listOrders, getOrder, packOrder, handOver, cancelOrder];
