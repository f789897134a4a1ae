import { createTokenMinter } from "@souk/access/tokens";
import type { Cart } from "@souk/contracts/cart/v1/cart";
import { type Checkout, Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { Order_State, type SellerOrder, SellerOrder_State } from "@souk/contracts/order/v1/order";
import { newId } from "@souk/ids/id";
import { asCaller } from "@souk/service/client";
import type { ShopClients } from "./shop-clients.ts";
import type { ShopEnvironment } from "./shop-environment.ts";
import { buyer, type CheckoutAnswer, type OrderPart, type Shopper, type Total } from "./shopper.ts";

const waitMs = 10_000;

const stateOf: Readonly<Record<Checkout_State, CheckoutAnswer["state"]>> = {
  [Checkout_State.UNSPECIFIED]: "running",
  [Checkout_State.RUNNING]: "running",
  [Checkout_State.ACTION_REQUIRED]: "action_required",
  [Checkout_State.COMPLETED]: "completed",
  [Checkout_State.FAILED]: "failed",
  [Checkout_State.PARKED]: "parked",
};

export interface GrpcShopper extends Shopper {
  /** How much is in the cart. */
  cartPieces(): Promise<number>;
}

/** A new guest who calls the services themselves, as the storefront's server would for them. */
export async function newGrpcShopper(
  clients: ShopClients,
  env: ShopEnvironment,
  guestId = newId(),
): Promise<GrpcShopper> {
  const minter = createTokenMinter({ internalSecret: env.SOUK_INTERNAL_SECRET, service: "proof" });
  const asGuest = async () => asCaller(await minter.mint(guestId));
  let cart: Cart | undefined;
  return {
    async addToCart(offerId, requestId, quantity = 1) {
      ({ cart } = await clients.cart.addLine({ requestId, offerId, quantity }, await asGuest()));
    },
    async cartTotal() {
      const lines = (cart?.lines ?? []).map(({ offerId, quantity }) => ({ offerId, quantity }));
      const { quote } = await clients.order.quoteOrder({ lines, countryCode: "" }, await asGuest());
      return totalOf(quote?.totals);
    },
    cartVersion: async () => String((await clients.cart.getCart({}, await asGuest())).cart?.version ?? 0n),
    async startCheckout({ lines, paymentToken, expectedTotal, cartVersion = "0" }, requestId) {
      const { contact, address } = buyer;
      const returnUrl = `${env.WEB_URL}/en/checkout/return?checkout={checkout_id}`;
      const bought = { lines: [...lines], cartVersion: BigInt(cartVersion) };
      const request = { requestId, ...bought, contact, address, paymentToken, expectedTotal, locale: "en", returnUrl };
      return answerOf((await clients.checkout.startCheckout({ ...request, waitMs }, await asGuest())).checkout);
    },
    checkoutStatus: async (checkoutId) =>
      answerOf((await clients.checkout.getCheckout({ checkoutId, waitMs }, await asGuest())).checkout),
    cancelCheckout: async (checkoutId) =>
      answerOf((await clients.checkout.cancelCheckout({ checkoutId, waitMs }, await asGuest())).checkout),
    cartPieces: async () => {
      const { cart: kept } = await clients.cart.getCart({}, await asGuest());
      return (kept?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
    },
    orderIds: async () =>
      (await clients.order.listOrders({ pageSize: 20, pageToken: "" }, await asGuest())).orders.map(
        (order) => order.id,
      ),
    async readOrder(orderId) {
      const { order } = await clients.order.getOrder({ orderId }, await asGuest());
      const parts = (order?.sellerOrders ?? []).map(partOf);
      return {
        state: order?.state === Order_State.PLACED ? "placed" : `state ${order?.state}`,
        pieces: parts.reduce((sum, { pieces }) => sum + pieces, 0),
        total: totalOf(order?.totals),
        parts,
      };
    },
    async cancelOrder(orderId, requestId) {
      await clients.order.cancelOrder({ orderId, requestId }, await asGuest());
    },
    async cancelPart(part, requestId) {
      await clients.order.cancelSellerOrder({ ...part, requestId }, await asGuest());
    },
  };
}

function answerOf(checkout: Checkout | undefined): CheckoutAnswer {
  if (!checkout) throw new Error("the orchestrator answered without a checkout");
  const { id, orderId, state, failureReason, actionUrl } = checkout;
  return { checkoutId: id, orderId, state: stateOf[state], failureReason, actionUrl };
}

function partOf({ id, state, lines, totals }: SellerOrder): OrderPart {
  return {
    id,
    isCancelled: state === SellerOrder_State.CANCELLED,
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: totalOf(totals),
  };
}

function totalOf(totals: { total?: Total | undefined } | undefined): Total {
  if (!totals?.total) throw new Error("the order service answered without a total");
  const { currencyCode, minorUnits } = totals.total;
  return { currencyCode, minorUnits };
}
