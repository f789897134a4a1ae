import { createTokenMinter } from "@souk/access/tokens";
import type { Cart } from "@souk/contracts/cart/v1/cart";
import { type Checkout, Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { Order_State } from "@souk/contracts/order/v1/order";
import { newId } from "@souk/ids/id";
import { asCaller } from "@souk/service/client";
import type { ShopClients } from "./shop-clients.ts";
import type { ShopEnvironment } from "./shop-environment.ts";
import { buyer, type CheckoutAnswer, type Shopper, type Total } from "./shopper.ts";

const waitMs = 10_000;

const stateOf: Readonly<Record<Checkout_State, CheckoutAnswer["state"]>> = {
  [Checkout_State.UNSPECIFIED]: "running",
  [Checkout_State.RUNNING]: "running",
  [Checkout_State.ACTION_REQUIRED]: "action_required",
  [Checkout_State.COMPLETED]: "completed",
  [Checkout_State.FAILED]: "failed",
  [Checkout_State.PARKED]: "parked",
};

/** A new guest who calls the services themselves, as the storefront's server would for them. */
export async function newGrpcShopper(clients: ShopClients, env: ShopEnvironment): Promise<Shopper> {
  const minter = createTokenMinter({ internalSecret: env.SOUK_INTERNAL_SECRET, service: "proof" });
  const call = asCaller(await minter.mint(newId()));
  let cart: Cart | undefined;
  return {
    async addToCart(offerId, requestId) {
      ({ cart } = await clients.cart.addLine({ requestId, offerId, quantity: 1 }, call));
    },
    async cartTotal() {
      const lines = (cart?.lines ?? []).map(({ offerId, quantity }) => ({ offerId, quantity }));
      const { quote } = await clients.order.quoteOrder({ lines, countryCode: "" }, call);
      return totalOf(quote?.totals);
    },
    async startCheckout({ offerId, paymentToken, expectedTotal }, requestId) {
      const { contact, address } = buyer;
      const lines = [{ offerId, quantity: 1 }];
      const returnUrl = `${env.WEB_URL}/en/checkout/return?checkout={checkout_id}`;
      const request = { requestId, lines, contact, address, paymentToken, expectedTotal, locale: "en", returnUrl };
      return answerOf((await clients.checkout.startCheckout({ ...request, waitMs }, call)).checkout);
    },
    checkoutStatus: async (checkoutId) =>
      answerOf((await clients.checkout.getCheckout({ checkoutId, waitMs }, call)).checkout),
    orderIds: async () =>
      (await clients.order.listOrders({ pageSize: 20, pageToken: "" }, call)).orders.map((order) => order.id),
    async readOrder(orderId) {
      const { order } = await clients.order.getOrder({ orderId }, call);
      const pieces = (order?.sellerOrders ?? []).flatMap((part) => part.lines).map((line) => line.quantity);
      return {
        state: order?.state === Order_State.PLACED ? "placed" : `state ${order?.state}`,
        pieces: pieces.reduce((sum, quantity) => sum + quantity, 0),
        total: totalOf(order?.totals),
      };
    },
  };
}

function answerOf(checkout: Checkout | undefined): CheckoutAnswer {
  if (!checkout) throw new Error("the orchestrator answered without a checkout");
  const { id, orderId, state, failureReason } = checkout;
  return { checkoutId: id, orderId, state: stateOf[state], failureReason };
}

function totalOf(totals: { total?: Total | undefined } | undefined): Total {
  if (!totals?.total) throw new Error("the order service answered without a total");
  const { currencyCode, minorUnits } = totals.total;
  return { currencyCode, minorUnits };
}
