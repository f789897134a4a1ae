import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { SellerOrder_State } from "@souk/contracts/order/v1/order";
import { ListOrdersRequest_Filter, OrderService } from "@souk/contracts/order/v1/order_service";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

test("orders are found by number, by a product's name in any language and by what became of them, page by page", async () => {
  const shopperId = newId();
  const shopper = souk.network.client(OrderService, "order", await userToken({ id: shopperId }));
  const placed = [];
  for (let i = 0; i < 5; i++) placed.push(await souk.placed(shopperId));
  await souk.placed();
  const [first] = placed;
  if (!first) throw new Error("an order");
  await shopper.cancelOrder({ requestId: newId(), orderId: first.id });
  const numbersOf = async (request: { query?: string; filter?: ListOrdersRequest_Filter }) => {
    const numbers: string[] = [];
    for (let pageToken = "", pages = 0; pages === 0 || pageToken !== ""; pages++) {
      const answer = await shopper.listOrders({ ...request, pageSize: 2, pageToken });
      numbers.push(...answer.orders.map(({ number }) => number));
      pageToken = answer.nextPageToken;
    }
    return numbers;
  };
  expect(await numbersOf({})).toHaveLength(5);
  expect(await numbersOf({ query: first.number.slice(2, 6).toLowerCase() })).toContain(first.number);
  expect(await numbersOf({ query: "чайн" })).toHaveLength(5);
  expect(await numbersOf({ query: "teap" })).toHaveLength(5);
  for (const query of ["samovar", "%", "_", "\\", "ru"]) expect(await numbersOf({ query })).toEqual([]);
  expect(await numbersOf({ filter: ListOrdersRequest_Filter.CANCELLED })).toEqual([first.number]);
  expect(await numbersOf({ filter: ListOrdersRequest_Filter.OPEN })).toHaveLength(4);
  expect(await numbersOf({ filter: ListOrdersRequest_Filter.COMPLETED })).toEqual([]);
  const { orders } = await shopper.listOrders({ filter: ListOrdersRequest_Filter.CANCELLED });
  expect(orders[0]?.sellerOrderStates).toEqual([SellerOrder_State.CANCELLED]);
});

test("a service learns which products somebody ordered lately, cancelled or not; a shopper does not ask for others", async () => {
  const shopperId = newId();
  const shopper = souk.network.client(OrderService, "order", await userToken({ id: shopperId }));
  const sender = souk.network.client(OrderService, "order", await serviceToken("notification"));
  const { id: orderId, sellerOrders } = await souk.placed(shopperId);
  const productId = sellerOrders[0]?.lines[0]?.productId ?? "";
  await shopper.cancelOrder({ requestId: newId(), orderId });
  const dayMs = 24 * 60 * 60_000;
  const askedSince = (daysAgo: number) => timestampFromDate(new Date(souk.clock.now().getTime() - daysAgo * dayMs));
  const asked = { shopperId, productIds: [productId, newId()] };
  expect((await sender.filterOrdered({ ...asked, since: askedSince(30) })).productIds).toEqual([productId]);
  expect((await sender.filterOrdered({ ...asked, since: askedSince(-1) })).productIds).toEqual([]);
  expect((await sender.filterOrdered({ ...asked, shopperId: newId(), since: askedSince(30) })).productIds).toEqual([]);
  await expect(shopper.filterOrdered({ ...asked, since: askedSince(30) })).rejects.toThrow(/permission_denied/);
});
