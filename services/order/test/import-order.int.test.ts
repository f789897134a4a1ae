import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Order_State, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { ListOrdersRequest_Filter, OrderService } from "@souk/contracts/order/v1/order_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

const on = (day: string) => timestampFromDate(new Date(`${day}T09:00:00Z`));

function importing(shopperId = newId()) {
  const { expectedTotal: _, ...request } = souk.freezing([], 0n, shopperId);
  // 24.00 and 10.00 now; they cost less then. The second is sold out.
  const offers = [souk.catalogue.offer(2_400n), souk.catalogue.offer(1_000n, { available: 0n })];
  const prices = [2_000n, 900n];
  const lines = offers.map((offerId, at) => ({
    offerId,
    quantity: at + 1,
    unitPrice: { currencyCode: "EUR", minorUnits: prices[at] ?? 0n },
  }));
  return { ...request, lines, placedAt: on("2026-10-01"), deliveredAt: on("2026-10-03") };
}

test("an order from before is its shopper's, delivered, at the prices of then, and told to nobody", async () => {
  const shopperId = newId();
  const request = importing(shopperId);
  const { order } = await souk.orders.importOrder(request);
  expect(order).toMatchObject({ shopperId, state: Order_State.COMPLETED, paymentId: "", placedAt: request.placedAt });
  expect(order?.totals).toMatchObject({ total: { minorUnits: 3_800n }, delivery: { minorUnits: 0n } });
  for (const part of order?.sellerOrders ?? []) {
    expect(part).toMatchObject({ state: SellerOrder_State.DELIVERED, deliveryUntil: "2026-10-03" });
    expect(part.commission?.minorUnits).toBe(0n);
  }
  expect(order?.timeline.map(({ kind }) => kind)).toEqual([
    TimelineEntry_Kind.PLACED,
    TimelineEntry_Kind.DELIVERED,
    TimelineEntry_Kind.DELIVERED,
  ]);
  expect(await souk.eventsOf(request.orderId)).toEqual([]);
  const shopper = souk.network.client(OrderService, "order", await userToken({ id: shopperId }));
  const { orders } = await shopper.listOrders({ filter: ListOrdersRequest_Filter.COMPLETED });
  expect(orders.map(({ id }) => id)).toEqual([request.orderId]);
  expect(await refusalReason(shopper.cancelOrder({ requestId: newId(), orderId: request.orderId }))).toBe(
    "ORDER_PACKED",
  );
});

test("a repeat, also a twin at the same moment, is the same order; other content under its id is refused", async () => {
  const request = importing();
  const twins = await Promise.all([souk.orders.importOrder(request), souk.orders.importOrder(request)]);
  const again = await souk.orders.importOrder(request);
  for (const { order } of twins) expect(order?.number).toBe(again.order?.number);
  expect(await refusalReason(souk.orders.importOrder({ ...request, locale: "ru" }))).toBe("REQUEST_ID_REUSED");
});

test("what cannot have been is refused: delivered tomorrow, before it was placed, or of an offer nobody knows", async () => {
  const request = importing();
  const unknown = { offerId: newId(), quantity: 1, unitPrice: { currencyCode: "EUR", minorUnits: 1n } };
  expect(await refusalReason(souk.orders.importOrder({ ...request, deliveredAt: on("2026-12-24") }))).toBe(
    "DELIVERY_TIME_IMPOSSIBLE",
  );
  expect(await refusalReason(souk.orders.importOrder({ ...request, deliveredAt: on("2026-09-24") }))).toBe(
    "DELIVERY_TIME_IMPOSSIBLE",
  );
  expect(await refusalReason(souk.orders.importOrder({ ...request, lines: [unknown] }))).toBe("OFFER_NOT_FOUND");
});

test("a shopper cannot make up orders of their own", async () => {
  const request = importing();
  const shopper = souk.network.client(OrderService, "order", await userToken({ id: request.shopperId }));
  await expect(shopper.importOrder(request)).rejects.toThrow();
});
