import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { CancelledBy, Shipment_State } from "@souk/contracts/order/v1/fulfilment";
import { Order_State, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { newId } from "@souk/ids/id";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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

const { PLACED, PACKED, HANDED_OVER, CANCELLED } = SellerOrder_State;
const kindsOf = (timeline: readonly { kind: TimelineEntry_Kind }[]) => timeline.map(({ kind }) => kind);

test("an order is packed into two parcels over two days, handed over one by one, and with the last its money is to be taken", async () => {
  const work = await souk.ordered([3, 1]);
  const { orderId } = await work.read();
  const first = await souk.pack(work, [2, 0]);
  expect(first).toMatchObject({ state: PLACED, lines: [{ packedQuantity: 2 }, { packedQuantity: 0 }] });
  const second = await souk.pack(work, [1, 1]);
  expect(second).toMatchObject({ state: PACKED, shipments: [{ number: 1, weightGrams: 500 }, { number: 2 }] });
  const [one, two] = second.shipments;
  expect((await souk.handOver(work, one?.id ?? "")).state).toBe(PACKED);
  expect(await souk.eventsOf(orderId)).not.toContain("order.seller_order_handed_over.v1");
  const done = await souk.handOver(work, two?.id ?? "");
  expect(done.state).toBe(HANDED_OVER);
  expect(done.shipments.every(({ state }) => state === Shipment_State.HANDED_OVER)).toBe(true);
  expect(await souk.eventsOf(orderId)).toEqual([
    "order.placed.v1",
    "order.shipment_packed.v1",
    "order.shipment_packed.v1",
    "order.seller_order_packed.v1",
    "order.shipment_handed_over.v1",
    "order.shipment_handed_over.v1",
    "order.seller_order_handed_over.v1",
  ]);
  const { order } = await (await souk.asShopper(work.shopperId)).getOrder({ orderId });
  const { PACKED: packed, PART_HANDED_OVER, HANDED_OVER: left } = TimelineEntry_Kind;
  expect(kindsOf(order?.timeline ?? []).slice(-3)).toEqual([packed, PART_HANDED_OVER, left]);
});

test("of two who pack the same order at once one wins and the other is told", async () => {
  for (let round = 0; round < 5; round++) {
    const work = await souk.ordered([2]);
    const { version, lines } = await work.read();
    const colleague = await souk.member(work.sellerId);
    const shipments = [{ lines: [{ lineId: lines[0]?.lineId ?? "", quantity: 1 }] }];
    const packing = () => ({ requestId: newId(), ...work.of, version, shipments });
    const reasons = await Promise.all(
      [work.packer, colleague].map((who) =>
        who.packSellerOrder(packing()).then(
          () => "packed",
          (error: unknown) => refusalReason(Promise.reject(error)),
        ),
      ),
    );
    expect(reasons.toSorted()).toEqual(["SELLER_ORDER_CHANGED", "packed"]);
    expect((await work.read()).shipments).toHaveLength(1);
  }
});

test("never more is packed than was ordered, whatever is sent, and the database refuses it too", async () => {
  const work = await souk.ordered([2, 1]);
  expect(await refusalReason(souk.pack(work, [3, 0]))).toBe("NOTHING_LEFT_TO_PACK");
  expect(await refusalReason(souk.pack(work, [1, 0], [2, 1]))).toBe("NOTHING_LEFT_TO_PACK");
  await souk.pack(work, [1, 1], [1, 0]);
  expect(await refusalReason(souk.pack(work, [1, 0]))).toBe("NOTHING_LEFT_TO_PACK");
  expect((await work.read()).shipments).toHaveLength(2);
  const { lineId = "" } = (await work.read()).lines[0] ?? {};
  await expect(souk.sql`update order_lines set packed_quantity = 3 where id = ${lineId}`).rejects.toThrow(
    /order_lines_packed_within/,
  );
  const elsewhere = (await (await souk.ordered([1])).read()).lines[0]?.lineId ?? "";
  const { version } = await work.read();
  const shipments = [{ lines: [{ lineId: elsewhere, quantity: 1 }] }];
  const cancelled = souk.ordered([1]);
  expect(
    await refusalReason(
      (await souk.member(work.sellerId)).packSellerOrder({ requestId: newId(), ...work.of, version, shipments }),
    ),
  ).toBe("NOTHING_LEFT_TO_PACK");
  const open = await cancelled;
  expect(
    await refusalReason(
      open.packer.packSellerOrder({ requestId: newId(), ...open.of, version: (await open.read()).version, shipments }),
    ),
  ).toBe("LINE_NOT_FOUND");
});

test("packing that is sent twice makes one parcel", async () => {
  const work = await souk.ordered([1]);
  const { version, lines } = await work.read();
  const shipments = [{ lines: [{ lineId: lines[0]?.lineId ?? "", quantity: 1 }], weightGrams: 100 }];
  const request = { requestId: newId(), ...work.of, version, shipments };
  const answers = await Promise.all([work.packer.packSellerOrder(request), work.packer.packSellerOrder(request)]);
  expect(new Set(answers.map(({ fulfilment }) => fulfilment?.shipments[0]?.code)).size).toBe(1);
  expect(
    await refusalReason(work.packer.packSellerOrder({ ...request, shipments: [...shipments, ...shipments] })),
  ).toBe("REQUEST_ID_REUSED");
});

test("a parcel is unpacked again until it is handed over, and then the shopper does not see it packed", async () => {
  const work = await souk.ordered([1]);
  const { shipments, version } = await souk.pack(work, [1]);
  const unpacking = { ...work.of, shipmentId: shipments[0]?.id ?? "" };
  await work.packer.unpackShipment({ requestId: newId(), ...unpacking, version });
  const after = await work.read();
  expect(after).toMatchObject({ state: PLACED, shipments: [], lines: [{ packedQuantity: 0 }] });
  expect(kindsOf(after.timeline)).not.toContain(TimelineEntry_Kind.PACKED);
  const again = await souk.pack(work, [1]);
  expect(again.shipments[0]?.code).not.toBe(shipments[0]?.code);
  const shipmentId = again.shipments[0]?.id ?? "";
  const { version: last } = await souk.handOver(work, shipmentId);
  const late = work.packer.unpackShipment({ requestId: newId(), ...work.of, shipmentId, version: last });
  expect(await refusalReason(late)).toBe("SHIPMENT_HANDED_OVER");
});

test("a parcel that is handed over twice, also at once, leaves once", async () => {
  const work = await souk.ordered([1]);
  const { shipments, orderId } = await souk.pack(work, [1]);
  const id = shipments[0]?.id ?? "";
  await Promise.all([souk.handOver(work, id), souk.handOver(work, id)]);
  const events = await souk.eventsOf(orderId);
  expect(events.filter((type) => type === "order.seller_order_handed_over.v1")).toHaveLength(1);
});

test("what a seller has begun to pack its shopper cannot cancel", async () => {
  const work = await souk.ordered([2]);
  await souk.pack(work, [1]);
  const shopper = await souk.asShopper(work.shopperId);
  const { orderId } = await work.read();
  expect(await refusalReason(shopper.cancelOrder({ requestId: newId(), orderId }))).toBe("ORDER_PACKED");
  const part = { orderId, sellerOrderId: work.part.id };
  expect(await refusalReason(shopper.cancelSellerOrder({ requestId: newId(), ...part }))).toBe("SELLER_ORDER_PACKED");
});

test("a seller cancels its part with a reason, packed or not, and its parcels are gone; the other seller's part stands", async () => {
  const work = await souk.ordered([2, 1], { others: 1 });
  const { version, orderId } = await souk.pack(work, [2, 1]);
  const cancelling = { requestId: newId(), ...work.of, version, reason: CancelReason.DAMAGED };
  const { fulfilment } = await work.packer.cancelFulfilment(cancelling);
  expect(fulfilment).toMatchObject({
    state: CANCELLED,
    cancelledBy: CancelledBy.SELLER,
    cancelReason: CancelReason.DAMAGED,
    shipments: [],
    address: { recipient: "Anna Prokopenko", city: "Porto", line1: "", phone: "" },
  });
  expect(await souk.eventsOf(orderId)).toContain("order.seller_order_cancelled.v1");
  const { order } = await souk.orders.getOrder({ orderId });
  expect(order?.state).toBe(Order_State.PLACED);
  const rows =
    await souk.sql`select quantity, cancelled_quantity from order_lines where seller_order_id = ${work.part.id}`;
  expect(rows.every((row) => row.quantity === row.cancelled_quantity)).toBe(true);
});

test("a seller's last part ends the order; after a hand over nothing is cancelled any more", async () => {
  const work = await souk.ordered([1]);
  const { version, orderId } = await work.read();
  const cancelling = { requestId: newId(), ...work.of, version, reason: CancelReason.OUT_OF_STOCK };
  await work.packer.cancelFulfilment(cancelling);
  expect((await souk.orders.getOrder({ orderId })).order?.state).toBe(Order_State.CANCELLED);
  expect((await souk.eventsOf(orderId)).at(-1)).toBe("order.cancelled.v1");
  const sent = await souk.ordered([2]);
  const { shipments } = await souk.pack(sent, [1]);
  const after = await souk.handOver(sent, shipments[0]?.id ?? "");
  expect(after.state).toBe(PLACED);
  const late = { requestId: newId(), ...sent.of, version: after.version, reason: CancelReason.OTHER };
  expect(await refusalReason(sent.packer.cancelFulfilment(late))).toBe("SHIPMENT_HANDED_OVER");
});
