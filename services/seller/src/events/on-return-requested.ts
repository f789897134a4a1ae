import { ReturnChangedSchema } from "@souk/contracts/order/v1/order_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { orderNumber } from "@souk/ids/order-number";
import { keepersOfOrders } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import { findSeller } from "../db/seller-store.ts";

/** Those in charge of a shop's orders get a mail when a shopper wants to send something back. */
export const onReturnRequested = () =>
  defineConsumer({
    name: "seller.on-return-requested",
    topic: "order-events",
    type: "order.return_requested.v1",
    schema: ReturnChangedSchema,
    async handle(tx, { payload: { sellerId, returnId, orderId } }) {
      const seller = await findSeller(tx, sellerId);
      if (!seller) return;
      const about = { subjectId: returnId, shopName: seller.name, orderNumber: orderNumber(orderId) };
      for (const accountId of await keepersOfOrders(tx, sellerId))
        await requestMail(tx, { kind: "return_requested", accountId, ...about, reason: "", note: "", at: "" });
    },
  });
