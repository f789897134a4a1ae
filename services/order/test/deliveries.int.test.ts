import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { Shipment_State } from "@souk/contracts/order/v1/fulfilment";
import { ListFulfilmentsRequest_Filter as Filter } from "@souk/contracts/order/v1/fulfilment_service";
import { Order_State, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import { Return_State, ReturnReason } from "@souk/contracts/order/v1/return";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Move, tellMoves } from "./couriers.ts";
import { startFulfilment } from "./fulfilment-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startFulfilment>>;
beforeAll(async () => {
  souk = await startFulfilment();
});
afterEach(async () => {
  expect(await souk.miscounted()).toEqual([]);
});
afterAll(() => souk.stop());

type Ordered = Awaited<ReturnType<typeof souk.ordered>>;
const { DELIVERED, HANDED_OVER, PACKED } = SellerOrder_State;
const minutes = (count: number) => new Date(souk.clock.now().getTime() + count * 60_000);

/** What a courier did with parcels of an order, in this order, each told twice. */
const tell = (work: Ordered, ...moves: (readonly [shipmentId: string | undefined, move: Move, at?: Date])[]) =>
  tellMoves(
    souk.network.redisUrl,
    moves.map(([shipmentId, move, at = minutes(30)]) => ({
      ...{ move, at },
      parcel: {
        orderId: work.order.id,
        sellerOrderId: work.part.id,
        sellerId: work.sellerId,
        shipmentId: shipmentId ?? "",
      },
    })),
  );
const settled = async (work: Ordered, state: SellerOrder_State) => {
  await expect.poll(async () => (await work.read()).state, { timeout: 15_000, interval: 50 }).toBe(state);
  return work.read();
};
const orderOf = async (work: Ordered) =>
  (await (await souk.asShopper(work.shopperId)).getOrder({ orderId: work.order.id })).order;
const kindsOf = async (work: Ordered) => ((await orderOf(work))?.timeline ?? []).map(({ kind }) => kind);

test("a collected parcel has left its seller, the last one that arrives delivers the seller order, and with it the order is completed", async () => {
  const work = await souk.ordered([2, 1]);
  const { shipments } = await souk.pack(work, [2, 0], [0, 1]);
  const [one, two] = shipments.map(({ id }) => id);
  await tell(work, [one, "collected"], [two, "collected"], [one, "delivered"]);
  const left = await settled(work, HANDED_OVER);
  expect(await souk.eventsOf(work.order.id)).toContain("order.seller_order_handed_over.v1");
  await expect.poll(async () => (await work.read()).shipments[0]?.state).toBe(Shipment_State.DELIVERED);
  expect(left.shipments[1]?.handedOverAt).toBeDefined();
  await tell(work, [two, "delivered", minutes(90)]);
  await settled(work, DELIVERED);
  expect((await orderOf(work))?.state).toBe(Order_State.COMPLETED);
  const { PART_HANDED_OVER, HANDED_OVER: gone, DELIVERED: arrived } = TimelineEntry_Kind;
  expect((await kindsOf(work)).slice(-3)).toEqual([PART_HANDED_OVER, gone, arrived]);
  const told = (await souk.eventsOf(work.order.id)).filter((type) => type.includes("seller_order_"));
  expect(told.slice(-2)).toEqual(["order.seller_order_handed_over.v1", "order.seller_order_delivered.v1"]);
  const listed = async (filter: Filter) =>
    (await work.packer.listFulfilments({ sellerId: work.sellerId, filter })).fulfilments.map(
      (each) => each.sellerOrderId,
    );
  expect(await listed(Filter.DELIVERED)).toEqual([work.part.id]);
  expect(await listed(Filter.HANDED_OVER)).toEqual([]);
});

test("what was delivered before anybody said that it was collected counts for both, and what is told late changes nothing", async () => {
  const work = await souk.ordered([1]);
  const { shipments } = await souk.pack(work, [1]);
  const [only] = shipments.map(({ id }) => id);
  await tell(work, [only, "delivered", minutes(45)], [only, "collected"], [only, "returned"], [newId(), "delivered"]);
  const done = await settled(work, DELIVERED);
  const late = await tell(work, [only, "collected"], [only, "delivered", minutes(99)]);
  await expect
    .poll(() => souk.sql`select event_id from inbox where event_id = any(${late})`, { timeout: 15_000, interval: 50 })
    .toHaveLength(late.length);
  expect(await work.read()).toMatchObject({ state: DELIVERED, version: done.version });
  const types = await souk.eventsOf(work.order.id);
  for (const type of [
    "order.seller_order_handed_over.v1",
    "order.seller_order_delivered.v1",
    "order.shipment_handed_over.v1",
  ])
    expect(types.filter((each) => each === type)).toHaveLength(1);
  expect(types).not.toContain("order.return_received.v1");
  const { timeline } = (await orderOf(work)) ?? { timeline: [] };
  expect(timeline.filter(({ kind }) => kind === TimelineEntry_Kind.DELIVERED)).toHaveLength(1);
});

test("a parcel that was unpacked before the courier's word came is nobody's, and what is packed anew is collected as itself", async () => {
  const work = await souk.ordered([1]);
  const packed = await souk.pack(work, [1]);
  const old = packed.shipments[0]?.id ?? "";
  await work.packer.unpackShipment({ requestId: newId(), ...work.of, shipmentId: old, version: packed.version });
  const anew = (await souk.pack(work, [1])).shipments[0]?.id;
  await tell(work, [old, "collected"], [old, "delivered"], [anew, "planned"]);
  await tell(work, [anew, "collected"]);
  expect((await settled(work, HANDED_OVER)).shipments).toHaveLength(1);
  const { shipments } = await work.read();
  expect(shipments[0]?.state).toBe(Shipment_State.HANDED_OVER);
});

test("what a hub has taken in has left its seller: it is neither unpacked nor cancelled any more", async () => {
  const work = await souk.ordered([1]);
  const packed = await souk.pack(work, [1]);
  const shipmentId = packed.shipments[0]?.id ?? "";
  await tell(work, [shipmentId, "at_hub"]);
  const { version } = await settled(work, HANDED_OVER);
  const asked = () => ({ requestId: newId(), ...work.of, version });
  expect(await refusalReason(work.packer.unpackShipment({ ...asked(), shipmentId }))).toBe("SHIPMENT_HANDED_OVER");
  const refusal = work.packer.cancelFulfilment({ ...asked(), reason: CancelReason.DAMAGED });
  expect(await refusalReason(refusal)).toBe("SHIPMENT_HANDED_OVER");
  await tell(work, [shipmentId, "collected"], [shipmentId, "at_hub"], [shipmentId, "delivered"]);
  await settled(work, DELIVERED);
  const types = await souk.eventsOf(work.order.id);
  expect(types.filter((type) => type === "order.seller_order_handed_over.v1")).toHaveLength(1);
});

test("a seller who handed a parcel over and the courier who collected it count once", async () => {
  const work = await souk.ordered([1]);
  const id = (await souk.pack(work, [1])).shipments[0]?.id ?? "";
  await Promise.all([souk.handOver(work, id), tell(work, [id, "collected"])]);
  await tell(work, [id, "delivered"]);
  await settled(work, DELIVERED);
  const types = await souk.eventsOf(work.order.id);
  expect(types.filter((type) => type === "order.seller_order_handed_over.v1")).toHaveLength(1);
});

test("an order with a cancelled part is completed with its last delivery, and with the last cancellation after it", async () => {
  const [first, second] = [await souk.ordered([1], { others: 1 }), await souk.ordered([1], { others: 1 })];
  const cancelOther = async (work: Ordered) => {
    const other = work.order.sellerOrders.find(({ id }) => id !== work.part.id);
    const shopper = souk.network.client(OrderService, "order", await userToken({ id: work.shopperId }));
    await shopper.cancelSellerOrder({ requestId: newId(), orderId: work.order.id, sellerOrderId: other?.id ?? "" });
  };
  const deliver = async (work: Ordered) => {
    await tell(work, [(await souk.pack(work, [1])).shipments[0]?.id, "delivered"]);
    await settled(work, DELIVERED);
  };
  await cancelOther(first);
  await deliver(first);
  expect((await orderOf(first))?.state).toBe(Order_State.COMPLETED);
  await deliver(second);
  expect((await orderOf(second))?.state).toBe(Order_State.PLACED);
  await cancelOther(second);
  expect((await orderOf(second))?.state).toBe(Order_State.COMPLETED);
});

test("returns count from the day on which it arrived", async () => {
  const work = await souk.ordered([1]);
  const id = (await souk.pack(work, [1])).shipments[0]?.id;
  const dayMs = 24 * 60 * 60_000;
  const arrived = new Date(souk.clock.now().getTime() + 5 * dayMs);
  await tell(work, [id, "collected", souk.clock.now()], [id, "delivered", arrived]);
  await settled(work, DELIVERED);
  const shopper = souk.network.client(ReturnService, "order", await userToken({ id: work.shopperId }));
  const { parts } = await shopper.getOrderReturns({ orderId: work.order.id });
  const until = Number(parts[0]?.until?.seconds ?? 0n) * 1000;
  expect(Math.round((until - arrived.getTime()) / dayMs)).toBe(30);
});

test("what came back undelivered is a return that its seller only has to refund, once; the shopper gets all of it", async () => {
  const work = await souk.ordered([2, 1]);
  const { shipments } = await souk.pack(work, [2, 0], [0, 1]);
  const [one, two] = shipments.map(({ id }) => id);
  await tell(work, [one, "collected"], [two, "collected"], [one, "returned"], [two, "delivered"]);
  await settled(work, DELIVERED);
  expect(await kindsOf(work)).toContain(TimelineEntry_Kind.CAME_BACK);
  const keeperId = newId();
  souk.catalogue.members.set(`${work.sellerId} ${keeperId}`, Membership_Role.ORDERS);
  const keeper = souk.network.client(ReturnService, "order", await userToken({ id: keeperId, roles: ["seller"] }));
  const { returns } = await keeper.listReturns({ sellerId: work.sellerId });
  expect(returns).toHaveLength(1);
  const { return: found } = await keeper.getReturn({ sellerId: work.sellerId, returnId: returns[0]?.id ?? "" });
  expect(found).toMatchObject({
    state: Return_State.RECEIVED,
    lines: [{ quantity: 2, receivedQuantity: 2, reason: ReturnReason.NOT_DELIVERED }],
  });
  expect((await orderOf(work))?.state).toBe(Order_State.COMPLETED);
  const { return: refunded } = await keeper.refundReturn({
    ...{ requestId: newId(), sellerId: work.sellerId, returnId: found?.id ?? "", version: found?.version ?? 0 },
  });
  expect(refunded?.refund?.minorUnits).toBe(2_000n);
});

test("an order of which all came back is completed without having been delivered", async () => {
  const work = await souk.ordered([1]);
  const id = (await souk.pack(work, [1])).shipments[0]?.id;
  await tell(work, [id, "returned"]);
  await expect.poll(async () => (await orderOf(work))?.state, { timeout: 15_000 }).toBe(Order_State.COMPLETED);
  expect(await work.read()).toMatchObject({ state: HANDED_OVER, shipments: [{ state: Shipment_State.RETURNED }] });
  expect(await souk.eventsOf(work.order.id)).not.toContain("order.seller_order_delivered.v1");
});

test("a shopper who is returning what then came back by itself has one return of it", async () => {
  const work = await souk.ordered([2]);
  const id = (await souk.pack(work, [2])).shipments[0]?.id ?? "";
  await souk.handOver(work, id);
  const shopper = souk.network.client(ReturnService, "order", await userToken({ id: work.shopperId }));
  const { lines } = await work.read();
  await shopper.requestReturn({
    ...{ requestId: newId(), orderId: work.order.id, sellerOrderId: work.part.id },
    lines: [{ lineId: lines[0]?.lineId ?? "", quantity: 1, reason: ReturnReason.CHANGED_MIND }],
  });
  await tell(work, [id, "returned"]);
  await expect.poll(async () => (await orderOf(work))?.state, { timeout: 15_000 }).toBe(Order_State.COMPLETED);
  const { returns } = await shopper.getOrderReturns({ orderId: work.order.id });
  expect(returns.flatMap((each) => each.lines.map(({ quantity }) => quantity))).toEqual([1, 1]);
});

test("parcels of an order that is packed in part come and go without ending it", async () => {
  const work = await souk.ordered([2]);
  const id = (await souk.pack(work, [1])).shipments[0]?.id;
  await tell(work, [id, "delivered"]);
  await expect
    .poll(async () => (await work.read()).shipments[0]?.state, { timeout: 15_000 })
    .toBe(Shipment_State.DELIVERED);
  expect((await orderOf(work))?.state).toBe(Order_State.PLACED);
  const rest = await souk.pack(work, [1]);
  expect(rest.state).toBe(PACKED);
  await tell(work, [rest.shipments.find((each) => each.id !== id)?.id, "delivered"]);
  await settled(work, DELIVERED);
});
