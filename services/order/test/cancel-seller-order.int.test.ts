import { Order_State, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { newId } from "@souk/ids/id";
import { guestToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

const asShopper = async (id: string) => souk.network.client(OrderService, "order", await userToken({ id }));

async function twoSellers(shopperId = newId()) {
  const order = await souk.placedFrom([2_400n, 1_000n], shopperId);
  const [first, second] = order.sellerOrders;
  if (!first || !second) throw new Error("two sellers");
  const cancelling = (part: { id: string }) => ({ requestId: newId(), orderId: order.id, sellerOrderId: part.id });
  return { order, first, second, cancelling, shopper: await asShopper(shopperId) };
}

test("one seller's part is cancelled while the other stands, told once, and what is left to pay is the rest to the cent", async () => {
  const { order, first, second, cancelling, shopper } = await twoSellers();
  const request = cancelling(first);
  const [{ order: after }] = await Promise.all([
    shopper.cancelSellerOrder(request),
    shopper.cancelSellerOrder(request),
  ]);
  expect(after?.state).toBe(Order_State.PLACED);
  const states = new Map(after?.sellerOrders.map(({ id, state }) => [id, state]));
  expect(states.get(first.id)).toBe(SellerOrder_State.CANCELLED);
  expect(states.get(second.id)).toBe(SellerOrder_State.PLACED);
  expect(after?.cancelledTotal).toEqual(first.totals?.total);
  expect((order.totals?.total?.minorUnits ?? 0n) - (after?.cancelledTotal?.minorUnits ?? 0n)).toBe(
    second.totals?.total?.minorUnits,
  );
  expect(after?.timeline.filter(({ kind }) => kind === TimelineEntry_Kind.CANCELLED)).toMatchObject([
    { sellerOrderId: first.id },
  ]);
  expect(await souk.eventsOf(order.id)).toEqual(["order.placed.v1", "order.seller_order_cancelled.v1"]);
});

test("with the last part the order is cancelled, and only that is told", async () => {
  const { order, first, second, cancelling, shopper } = await twoSellers();
  await shopper.cancelSellerOrder(cancelling(first));
  const { order: after } = await shopper.cancelSellerOrder(cancelling(second));
  expect(after?.state).toBe(Order_State.CANCELLED);
  expect(after?.cancelledTotal).toEqual(order.totals?.total);
  expect((await souk.eventsOf(order.id)).slice(1)).toEqual(["order.seller_order_cancelled.v1", "order.cancelled.v1"]);
});

test("both parts cancelled at once end the order once", async () => {
  const { order, first, second, cancelling, shopper } = await twoSellers();
  await Promise.all([first, second].map((part) => shopper.cancelSellerOrder(cancelling(part))));
  expect((await shopper.getOrder({ orderId: order.id })).order?.state).toBe(Order_State.CANCELLED);
  expect((await souk.eventsOf(order.id)).slice(1)).toEqual(["order.seller_order_cancelled.v1", "order.cancelled.v1"]);
});

test("a packed part stays, the other can still be cancelled, the whole cannot", async () => {
  const { order, first, second, cancelling, shopper } = await twoSellers();
  await souk.sql`update seller_orders set state = 'packed' where id = ${first.id}`;
  expect(await refusalReason(shopper.cancelSellerOrder(cancelling(first)))).toBe("SELLER_ORDER_PACKED");
  expect(await refusalReason(shopper.cancelOrder({ requestId: newId(), orderId: order.id }))).toBe("ORDER_PACKED");
  const { order: after } = await shopper.cancelSellerOrder(cancelling(second));
  expect(after?.state).toBe(Order_State.PLACED);
});

test("after a part the whole can be cancelled too", async () => {
  const { order, first, cancelling, shopper } = await twoSellers();
  await shopper.cancelSellerOrder(cancelling(first));
  const { order: after } = await shopper.cancelOrder({ requestId: newId(), orderId: order.id });
  expect(after?.state).toBe(Order_State.CANCELLED);
});

test("a stranger's part is not found, nor a part of another order, and all of them stand as before", async () => {
  const { order, first, cancelling, shopper } = await twoSellers();
  const { order: other, second: elsewhere } = await twoSellers();
  const stranger = souk.network.client(OrderService, "order", await guestToken(newId()));
  expect(await refusalReason(stranger.cancelSellerOrder(cancelling(first)))).toBe("ORDER_NOT_FOUND");
  expect(await refusalReason(stranger.cancelOrder(cancelling(first)))).toBe("ORDER_NOT_FOUND");
  expect(await refusalReason(shopper.cancelSellerOrder(cancelling(elsewhere)))).toBe("SELLER_ORDER_NOT_FOUND");
  for (const { id } of [order, other]) {
    const { order: after } = await souk.orders.getOrder({ orderId: id });
    const { PLACED } = SellerOrder_State;
    expect(after).toMatchObject({ state: Order_State.PLACED, sellerOrders: [{ state: PLACED }, { state: PLACED }] });
  }
});
