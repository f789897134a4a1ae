import { ReturnChangedSchema } from "@souk/contracts/order/v1/order_events";
import type { Order, SellerOrder } from "../domain/order.ts";
import type { Return } from "../domain/return.ts";

export type ReturnChange = "requested" | "approved" | "declined" | "cancelled" | "expired" | "received" | "refunded";

interface Changed {
  readonly order: Order;
  readonly part: SellerOrder;
  readonly after: Return;
}

export function returnChanged(change: ReturnChange, { order, part, after }: Changed) {
  const { currencyCode } = order;
  const isBySeller = change !== "requested" && change !== "cancelled" && change !== "expired";
  const isRefunded = change === "refunded" && after.refundMinor !== null;
  return {
    topic: "order-events",
    type: `order.return_${change}.v1`,
    key: order.id,
    schema: ReturnChangedSchema,
    payload: {
      returnId: after.id,
      orderId: order.id,
      shopperId: order.shopperId,
      sellerOrderId: part.id,
      sellerId: part.sellerId,
      onBehalf: isBySeller && after.operatorNote !== "",
      restocked: change === "received" ? restocked(part, after) : [],
      ...(isRefunded && { refund: { currencyCode, minorUnits: after.refundMinor } }),
    },
  };
}

function restocked({ lines }: SellerOrder, { lines: returned }: Return) {
  const offerOf = new Map(lines.map(({ id, snapshot }) => [id, snapshot.offerId]));
  return returned.flatMap(({ lineId, condition, receivedQuantity }) => {
    const offerId = offerOf.get(lineId);
    return offerId && condition === "resellable" && receivedQuantity ? [{ offerId, quantity: receivedQuantity }] : [];
  });
}
