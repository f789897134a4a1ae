import { z } from "zod";
import { createBffClient } from "./bff-client.ts";
import type { HttpClient } from "./http-client.ts";
import { buyer, type CheckoutAnswer, type Shopper } from "./shopper.ts";

const waitMs = 10_000;

const Amount = z
  .object({ currencyCode: z.string(), minorUnits: z.string() })
  .transform(({ currencyCode, minorUnits }) => ({ currencyCode, minorUnits: BigInt(minorUnits) }));
const CartAnswer = z.object({ version: z.string(), totals: z.object({ total: Amount }).nullable() });
const Checkout = z
  .object({
    id: z.string(),
    orderId: z.string(),
    state: z.enum(["running", "action_required", "completed", "failed", "parked"]),
    failureReason: z.string().nullable(),
    actionUrl: z.string().nullable(),
  })
  .transform(
    ({ id, orderId, state, failureReason, actionUrl }): CheckoutAnswer => ({
      checkoutId: id,
      orderId,
      state,
      failureReason: failureReason ?? "",
      actionUrl: actionUrl ?? "",
    }),
  );
const OrderPage = z.object({ orders: z.array(z.object({ id: z.string() })) });
const Order = z.object({
  state: z.string(),
  sellerOrders: z.array(
    z
      .object({
        id: z.string(),
        state: z.string(),
        lines: z.array(z.object({ quantity: z.number() })),
        totals: z.object({ total: Amount }),
      })
      .transform(({ id, state, lines, totals }) => ({
        id,
        isCancelled: state === "cancelled",
        pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        total: totals.total,
      })),
  ),
  totals: z.object({ total: Amount }),
});

/** A new guest with a browser of their own, at the storefront over HTTP. */
export function newBffShopper(http: HttpClient, webUrl: string, bff = createBffClient(http, webUrl)): Shopper {
  return {
    async addToCart(offerId, requestId, quantity = 1) {
      await bff.mutate("cart.addLine", { requestId, offerId, quantity });
    },
    async cartTotal() {
      const { totals } = CartAnswer.parse(await bff.query("cart.get"));
      if (!totals) throw new Error("nothing in the cart can be bought");
      return totals.total;
    },
    cartVersion: async () => CartAnswer.parse(await bff.query("cart.get")).version,
    async startCheckout(purchase, requestId) {
      const { lines, paymentToken, cartVersion, expectedTotal } = purchase;
      const { currencyCode, minorUnits } = expectedTotal;
      const answer = await bff.mutate("checkout.start", {
        ...buyer,
        requestId,
        lines,
        paymentToken,
        ...(cartVersion !== undefined && { cartVersion }),
        expectedTotal: { currencyCode, minorUnits: String(minorUnits) },
      });
      return Checkout.parse(answer);
    },
    checkoutStatus: async (checkoutId) => Checkout.parse(await bff.query("checkout.status", { checkoutId, waitMs })),
    cancelCheckout: async (checkoutId) => Checkout.parse(await bff.mutate("checkout.cancel", { checkoutId })),
    orderIds: async () => OrderPage.parse(await bff.query("order.list", {})).orders.map((order) => order.id),
    async readOrder(orderId) {
      const { state, sellerOrders, totals } = Order.parse(await bff.query("order.get", { orderId }));
      const pieces = sellerOrders.reduce((sum, part) => sum + part.pieces, 0);
      return { state, pieces, total: totals.total, parts: sellerOrders };
    },
    async cancelOrder(orderId, requestId) {
      await bff.mutate("order.cancel", { orderId, requestId });
    },
    async cancelPart(part, requestId) {
      await bff.mutate("order.cancelSellerOrder", { ...part, requestId });
    },
  };
}
