import { OrderCancelledSchema, SellerOrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import type { LogisticsDeps } from "../deps.ts";
import { cancelDeliveries } from "../use-cases/cancel-deliveries.ts";

type Deps = Pick<LogisticsDeps, "now" | "stopServiceMs">;

/** Nothing of a cancelled order is brought any more. */
export const onOrderCancelled = (deps: Deps) =>
  defineConsumer({
    name: "logistics.on-order-cancelled",
    topic: "order-events",
    type: "order.cancelled.v1",
    schema: OrderCancelledSchema,
    handle: (tx, { payload: { orderId } }) => cancelDeliveries(tx, deps, { orderId }),
  });

/** Nor of a seller's part that was. */
export const onSellerOrderCancelled = (deps: Deps) =>
  defineConsumer({
    name: "logistics.on-seller-order-cancelled",
    topic: "order-events",
    type: "order.seller_order_cancelled.v1",
    schema: SellerOrderCancelledSchema,
    handle: (tx, { payload: { orderId, sellerOrderId } }) => cancelDeliveries(tx, deps, { orderId, sellerOrderId }),
  });
