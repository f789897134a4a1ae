import "server-only";
import type { Order } from "@souk/contracts/order/v1/order";
import { isDomainError } from "@souk/errors/domain-error";
import { sellerNames } from "../../catalogue/seller-names.ts";
import type { Context } from "../../context.ts";
import { type OrderView, orderView } from "./order-view.ts";

type Reader = Pick<Context, "clients" | "locale" | "logBug">;

/** The view of an order that the caller may see; card and names of sellers are left out when they cannot be had. */
export async function readOrder(order: Order | undefined, ctx: Reader, signal?: AbortSignal): Promise<OrderView> {
  if (!order) throw new Error("the order service answered without an order");
  const { clients, locale, logBug } = ctx;
  const sellerIds = order.sellerOrders.map((part) => part.sellerId);
  const options = signal ? { signal } : {};
  const [payment, sellers] = await Promise.all([
    order.isLimited ? { payment: undefined } : paymentOf(order, ctx, options),
    sellerNames(clients, sellerIds, signal).catch((error: unknown) => {
      logBug(error, "order: names of sellers");
      return new Map();
    }),
  ]);
  return orderView(order, { payment: payment.payment, sellers }, locale);
}

function paymentOf({ id: orderId }: Order, { clients, logBug }: Reader, options: { signal?: AbortSignal }) {
  return clients.payment.getPayment({ orderId }, options).catch((error: unknown) => {
    if (!isDomainError(error, "PAYMENT_NOT_FOUND")) logBug(error, "order: payment");
    return { payment: undefined };
  });
}
