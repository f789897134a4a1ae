import { ConnectError } from "@connectrpc/connect";
import {
  Order_State,
  SellerOrder_State,
  TimelineEntry_Kind,
  UnavailableLine_Reason,
} from "@souk/contracts/order/v1/order";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { guestToken, serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

const refusal = async (call: Promise<unknown>) =>
  ConnectError.from(await call.catch((error: unknown) => error)).rawMessage;
const asShopper = async (id: string) =>
  souk.network.client(OrderService, "order", await userToken({ id, roles: ["shopper"] }));

test("a quote prices each seller's part and sets apart what cannot be bought", async () => {
  const [cheap, gone, few] = [souk.catalogue.offer(1_000n), newId(), souk.catalogue.offer(500n, { available: 1n })];
  const lines = [cheap, gone, few].map((offerId) => ({ offerId, quantity: 2 }));
  const { quote } = await souk.orders.quoteOrder({ lines, countryCode: "DE" });
  expect(quote?.totals?.total?.minorUnits).toBe(2_390n);
  expect(quote?.totals?.taxIncluded?.minorUnits).toBe(382n);
  expect(quote?.sellers[0]).toMatchObject({ deliveryFrom: "2026-11-25", deliveryUntil: "2026-11-26" });
  expect(quote?.unavailable.map(({ offerId, reason, available }) => [offerId, reason, available])).toEqual([
    [gone, UnavailableLine_Reason.GONE, 0n],
    [few, UnavailableLine_Reason.INSUFFICIENT, 1n],
  ]);
});

test("an order is the frozen quote, whatever prices do meanwhile", async () => {
  const shopperId = newId();
  const offerId = souk.catalogue.offer(6_000n);
  const request = souk.freezing([{ offerId, quantity: 1 }], 6_000n, shopperId);
  const { shares } = await souk.orders.freezeQuote(request);
  expect(shares).toMatchObject([{ total: { minorUnits: 6_000n }, commission: { minorUnits: 720n } }]);
  const details = souk.catalogue.offers.get(offerId);
  if (details?.offer?.price) details.offer.price.minorUnits = 9_900n;
  await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  const { order } = await (await asShopper(shopperId)).getOrder({ orderId: request.orderId });
  expect(order).toMatchObject({ state: Order_State.PLACED, totals: { total: { minorUnits: 6_000n } } });
  expect(order?.address?.city).toBe("Porto");
  expect(order?.timeline.map((entry) => entry.kind)).toEqual([
    TimelineEntry_Kind.PLACED,
    TimelineEntry_Kind.PAYMENT_AUTHORIZED,
  ]);
});

test("a total that is not what the shopper was shown is refused with both", async () => {
  const request = souk.freezing([{ offerId: souk.catalogue.offer(2_400n), quantity: 1 }], 2_400n);
  expect(await refusal(souk.orders.freezeQuote(request))).toMatch(/not what the shopper was shown/);
});

test("repeats freeze and place once; other content under the same id is refused", async () => {
  const request = souk.freezing([{ offerId: souk.catalogue.offer(2_400n), quantity: 1 }], 2_790n);
  await Promise.all(Array.from({ length: 8 }, () => souk.orders.freezeQuote(request)));
  const placing = { orderId: request.orderId, paymentId: newId() };
  await Promise.all(Array.from({ length: 8 }, () => souk.orders.placeOrder(placing)));
  expect(await souk.sql`select id from orders where id = ${request.orderId}`).toHaveLength(1);
  const [{ count } = {}] =
    await souk.sql`select count(*)::int as count from timeline_entries where order_id = ${request.orderId}`;
  expect(count).toBe(2);
  expect(await refusal(souk.orders.freezeQuote({ ...request, locale: "ru" }))).toMatch(/for something else/);
});

test("a quote is seen by nobody until it is placed, and an abandoned one never is", async () => {
  const shopperId = newId();
  const request = souk.freezing([{ offerId: souk.catalogue.offer(2_400n), quantity: 1 }], 2_790n, shopperId);
  await souk.orders.freezeQuote(request);
  const shopper = await asShopper(shopperId);
  expect(await refusal(shopper.getOrder({ orderId: request.orderId }))).toMatch(/no such order/);
  await souk.orders.abandonOrder({ orderId: request.orderId });
  await souk.orders.abandonOrder({ orderId: request.orderId });
  expect(await refusal(souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() }))).toMatch(/cancelled/);
  expect((await shopper.listOrders({})).orders).toEqual([]);
});

test("abandoning what never was succeeds, and an order placed before is cancelled", async () => {
  await souk.orders.abandonOrder({ orderId: newId() });
  const order = await souk.placed();
  await souk.orders.abandonOrder({ orderId: order.id });
  const { order: after } = await souk.orders.getOrder({ orderId: order.id });
  expect(after).toMatchObject({ state: Order_State.CANCELLED });
});

test("a shopper cancels once, sees it on the timeline", async () => {
  const shopperId = newId();
  const order = await souk.placed(shopperId);
  const shopper = await asShopper(shopperId);
  await shopper.cancelOrder({ requestId: newId(), orderId: order.id });
  const { order: cancelled } = await shopper.cancelOrder({ requestId: newId(), orderId: order.id });
  expect(cancelled).toMatchObject({ state: Order_State.CANCELLED });
  expect(cancelled?.sellerOrders.every((part) => part.state === SellerOrder_State.CANCELLED)).toBe(true);
  const [{ count } = {}] =
    await souk.sql`select count(*)::int as count from timeline_entries where order_id = ${order.id} and kind = 'cancelled'`;
  expect(count).toBe(1);
});

test("what a seller has packed cannot be cancelled", async () => {
  const shopperId = newId();
  const order = await souk.placed(shopperId);
  await souk.sql`update seller_orders set state = 'packed' where order_id = ${order.id}`;
  const cancelling = (await asShopper(shopperId)).cancelOrder({ requestId: newId(), orderId: order.id });
  expect(await refusal(cancelling)).toMatch(/packed it already/);
});

test("a stranger finds no order, and a guest finds theirs", async () => {
  const guestId = newId();
  const order = await souk.placed(guestId);
  const guest = souk.network.client(OrderService, "order", await guestToken(guestId));
  expect((await guest.getOrder({ orderId: order.id })).order?.id).toBe(order.id);
  const stranger = await asShopper(newId());
  expect(await refusal(stranger.getOrder({ orderId: order.id }))).toMatch(/no such order/);
  expect(await refusal(stranger.cancelOrder({ requestId: newId(), orderId: order.id }))).toMatch(/no such order/);
  await expect(stranger.placeOrder({ orderId: order.id, paymentId: newId() })).rejects.toThrow(/permission_denied/);
});

test("pages of orders come newest first and miss none", async () => {
  const shopperId = newId();
  const ids: string[] = [];
  for (let at = 0; at < 5; at++) {
    souk.clock.advance(1_000);
    ids.unshift((await souk.placed(shopperId)).id);
  }
  const shopper = await asShopper(shopperId);
  const seen: string[] = [];
  let pageToken = "";
  do {
    const page = await shopper.listOrders({ pageSize: 2, pageToken });
    seen.push(...page.orders.map((order) => order.id));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  expect(seen).toEqual(ids);
});

test("a dump of the database shows no contact and no address", async () => {
  const order = await souk.placed();
  const rows =
    await souk.sql`select encode(recipient, 'escape') as recipient, o::text as whole from orders o where id = ${order.id}`;
  expect(JSON.stringify(rows)).not.toMatch(/Almada|Anna|example\.com/);
});

test("a catalogue that hangs is a clear refusal within the deadline, not a hang", async () => {
  const offerId = souk.catalogue.offer(2_400n);
  souk.catalogue.faults.hang = true;
  const answer = await refusal(souk.orders.quoteOrder({ lines: [{ offerId, quantity: 1 }] }));
  souk.catalogue.faults.hang = false;
  expect(answer).toMatch(/product|time/i);
});

test("a stock gRPC client reads an order", async () => {
  const order = await souk.placed();
  const client = stockClient(souk.network.url("order"), "souk.order.v1.OrderService");
  const answer = await client.call("GetOrder", { orderId: order.id }, { token: await serviceToken("test") });
  expect(answer).toMatchObject({ order: { id: order.id, number: order.number } });
  client.close();
});
