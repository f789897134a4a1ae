import { OrderPlacedSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { keepSale } from "../db/fact-store.ts";
import type { AnalyticsDeps } from "../deps.ts";
import { dayOf } from "../domain/day.ts";

/** Events from before they told what was sold for how much are left out, and what is too old to be kept. */
export const onOrderPlaced = ({ timeZone, firstDay }: Pick<AnalyticsDeps, "timeZone" | "firstDay">) =>
  defineConsumer({
    name: "analytics.on-order-placed",
    topic: "order-events",
    type: "order.placed.v1",
    schema: OrderPlacedSchema,
    async handle(tx, { payload: { orderId, sellerOrders }, time }) {
      const day = dayOf(time, timeZone);
      if (day < firstDay()) return;
      for (const { sellerOrderId, sellerId, total, commission, sales } of sellerOrders) {
        if (!total || sales.length === 0) continue;
        await keepSale(
          tx,
          {
            ...{ sellerOrderId, orderId, sellerId, day },
            currencyCode: total.currencyCode,
            commission: commission?.minorUnits ?? 0n,
          },
          sales.map((sale) => ({
            productId: sale.productId,
            quantity: sale.quantity,
            total: sale.total?.minorUnits ?? 0n,
            discount: sale.sellerDiscount?.minorUnits ?? 0n,
          })),
        );
      }
    },
  });
