import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { Order_State, SellerOrder_State } from "@souk/contracts/order/v1/order";
import { OrderDeskService } from "@souk/contracts/order/v1/order_desk_service";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startOrder>>;
beforeAll(async () => {
  souk = await startOrder();
});
afterAll(() => souk.stop());

const operatorId = newId();
const token = () => userToken({ id: operatorId, roles: ["operator"] });
const desk = async () => souk.network.client(OrderDeskService, "order", await token());
const auditOf = async (subjectId: string) =>
  (await souk.network.client(AuditService, "order", await token()).listAuditEntries({ subjectId })).entries;
const why = { reason: "shopper_asked", note: "By phone" };
const idsOf = ({ orders }: { orders: { id: string }[] }) => orders.map(({ id }) => id);

test("an order is found by its number however it is typed, by its whole e-mail address, and by its seller", async () => {
  const order = await souk.placedFrom([2_400n, 1_000n]);
  const finder = await desk();
  const bare = order.number.replaceAll("-", "").toLowerCase();
  expect(idsOf(await finder.searchOrders({ orderNumber: bare }))).toEqual([order.id]);
  const [first] = order.sellerOrders;
  expect(idsOf(await finder.searchOrders({ sellerId: first?.sellerId ?? "" }))).toEqual([order.id]);
  const byMail = await finder.searchOrders({ email: " ANNA@example.com ", pageSize: 100 });
  expect(idsOf(byMail)).toContain(order.id);
  for (const nothing of [{ email: "anna@example" }, { orderNumber: "no number" }, { sellerId: newId() }])
    expect(idsOf(await finder.searchOrders(nothing))).toEqual([]);
  const found = byMail.orders.find(({ id }) => id === order.id);
  expect(found).toMatchObject({ number: order.number, state: Order_State.PLACED, total: order.totals?.total });
  expect(new Set(found?.parts.map(({ sellerId }) => sellerId))).toEqual(
    new Set(order.sellerOrders.map(({ sellerId }) => sellerId)),
  );
});

test("an order from before addresses were hashed is found by its address once the worker has been there", async () => {
  const order = await souk.placed();
  await souk.sql`update orders set email_hash = null where id = ${order.id}`;
  const finder = await desk();
  const byMail = async () => idsOf(await finder.searchOrders({ email: "anna@example.com", pageSize: 100 }));
  expect(await byMail()).not.toContain(order.id);
  await souk.purge();
  expect(await byMail()).toContain(order.id);
});

test("orders are paged newest first without a gap, within a period, a state and a range of totals", async () => {
  const made = [await souk.placed(), await souk.placed(), await souk.placed()].map(({ id }) => id);
  const finder = await desk();
  const seen: string[] = [];
  for (let pageToken = ""; ; ) {
    const page = await finder.searchOrders({ pageSize: 2, pageToken });
    seen.push(...idsOf(page));
    pageToken = page.nextPageToken;
    if (pageToken === "") break;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(made));
  const now = souk.clock.now();
  expect(idsOf(await finder.searchOrders({ placedTo: timestampFromDate(now) }))).toEqual([]);
  expect(idsOf(await finder.searchOrders({ state: Order_State.COMPLETED }))).toEqual([]);
  const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
  const within = { minTotal: euros(2_790n), maxTotal: euros(2_790n), pageSize: 100 };
  expect(idsOf(await finder.searchOrders(within))).toEqual(expect.arrayContaining(made));
  expect(idsOf(await finder.searchOrders({ minTotal: euros(1_000_000n) }))).toEqual([]);
  const mixed = { minTotal: euros(1n), maxTotal: { currencyCode: "USD", minorUnits: 2n } };
  expect(await refusalReason(finder.searchOrders(mixed))).toBe("CURRENCY_MISMATCH");
});

test("a whole order is cancelled on behalf once, packed or not, and the audit log says by whom, why and from what", async () => {
  const order = await souk.placedFrom([2_400n, 1_000n]);
  const [first] = order.sellerOrders;
  await souk.sql`update seller_orders set state = 'packed' where id = ${first?.id ?? ""}`;
  const finder = await desk();
  const request = { requestId: newId(), orderId: order.id, ...why };
  const answers = await Promise.all([finder.cancelOrderOnBehalf(request), finder.cancelOrderOnBehalf(request)]);
  for (const { order: after } of answers) expect(after?.state).toBe(Order_State.CANCELLED);
  await finder.cancelOrderOnBehalf({ ...request, requestId: newId() });
  expect((await souk.eventsOf(order.id)).slice(1)).toEqual(["order.cancelled.v1"]);
  expect(await auditOf(order.id)).toMatchObject([
    {
      ...{ actor: `user:${operatorId}`, action: "order.cancelled", subjectName: order.number, ...why },
      before: { state: "placed", cancelled: "EUR 0" },
      after: { state: "cancelled", cancelled: `EUR ${order.totals?.total?.minorUnits}` },
    },
  ]);
});

test("what has left is not cancelled, and of a refusal nothing is written down; another part still is", async () => {
  const order = await souk.placedFrom([2_400n, 1_000n]);
  const [first, second] = order.sellerOrders;
  if (!first || !second) throw new Error("two sellers");
  await souk.sql`update seller_orders set state = 'handed_over' where id = ${first.id}`;
  const finder = await desk();
  const of = (sellerOrderId: string) => ({ requestId: newId(), orderId: order.id, sellerOrderId, ...why });
  const whole = { requestId: newId(), orderId: order.id, ...why };
  expect(await refusalReason(finder.cancelOrderOnBehalf(whole))).toBe("ORDER_HANDED_OVER");
  expect(await refusalReason(finder.cancelSellerOrderOnBehalf(of(first.id)))).toBe("SHIPMENT_HANDED_OVER");
  expect(await auditOf(order.id)).toEqual([]);
  const { order: after } = await finder.cancelSellerOrderOnBehalf(of(second.id));
  expect(after?.sellerOrders.find(({ id }) => id === second.id)?.state).toBe(SellerOrder_State.CANCELLED);
  expect(await auditOf(order.id)).toMatchObject([
    { action: "seller_order.cancelled", before: { sellerOrder: second.id, state: "placed" } },
  ]);
});

test("nobody but operators finds, cancels or reads what was done, not even a service", async () => {
  const order = await souk.placed();
  const tokens = [
    await userToken({ roles: ["shopper"] }),
    await userToken({ roles: ["seller"] }),
    await serviceToken("web"),
  ];
  for (const each of tokens) {
    const stranger = souk.network.client(OrderDeskService, "order", each);
    const cancelling = { requestId: newId(), orderId: order.id, ...why };
    expect(await refusalReason(stranger.searchOrders({}))).toBe("NOT_ALLOWED");
    expect(await refusalReason(stranger.cancelOrderOnBehalf(cancelling))).toBe("NOT_ALLOWED");
    const audits = souk.network.client(AuditService, "order", each);
    expect(await refusalReason(audits.listAuditEntries({}))).toBe("NOT_ALLOWED");
  }
  const finder = await desk();
  const nowhere = { requestId: newId(), orderId: newId(), ...why };
  expect(await refusalReason(finder.cancelOrderOnBehalf(nowhere))).toBe("ORDER_NOT_FOUND");
});

test("a period of the audit log is a period of time", async () => {
  const order = await souk.placed();
  await (await desk()).cancelOrderOnBehalf({ requestId: newId(), orderId: order.id, ...why });
  const audits = souk.network.client(AuditService, "order", await token());
  const hour = 3_600_000;
  const at = (ms: number) => timestampFromDate(new Date(Date.now() + ms));
  const within = await audits.listAuditEntries({ from: at(-hour), to: at(hour), actor: `user:${operatorId}` });
  expect(within.entries.map(({ subjectId }) => subjectId)).toContain(order.id);
  expect((await audits.listAuditEntries({ to: at(-hour) })).entries).toEqual([]);
  expect((await audits.listAuditEntries({ from: at(hour) })).entries).toEqual([]);
  expect((await audits.listAuditEntries({ actor: `user:${newId()}` })).entries).toEqual([]);
});
