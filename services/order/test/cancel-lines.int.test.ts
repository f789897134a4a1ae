import { CancelReason } from "@souk/contracts/order/v1/cancel_reason";
import { CancelledBy } from "@souk/contracts/order/v1/fulfilment";
import { Order_State, SellerOrder_State, TimelineEntry_Kind } from "@souk/contracts/order/v1/order";
import { ReturnReason } from "@souk/contracts/order/v1/return";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
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
type Work = Awaited<ReturnType<typeof souk.ordered>>;

/** So many of each line. */
async function cancelling({ of, read }: Work, quantities: readonly number[], reason = CancelReason.DAMAGED) {
  const { version, lines } = await read();
  const wanted = quantities.flatMap((quantity, at) =>
    quantity > 0 ? [{ lineId: lines[at]?.lineId ?? "", quantity }] : [],
  );
  return { requestId: newId(), ...of, version, lines: wanted, reason };
}

const cancel = async (work: Work, quantities: readonly number[], reason?: CancelReason) =>
  (await work.packer.cancelLines(await cancelling(work, quantities, reason))).fulfilment;

const seenBy = async ({ shopperId, order }: Work) => {
  const found = (await (await souk.asShopper(shopperId)).getOrder({ orderId: order.id })).order;
  if (!found) throw new Error("the shopper has no such order");
  return found;
};

test("a seller cancels one of three, packs the rest, and the shopper reads what is gone, why, and what is left to pay", async () => {
  const work = await souk.ordered([3, 1]);
  const after = await cancel(work, [1, 0]);
  expect(after).toMatchObject({
    state: PLACED,
    lines: [{ line: { cancelledQuantity: 1 } }, { line: { cancelledQuantity: 0 } }],
    cancelledTotal: { minorUnits: 1_000n },
  });
  const { items } = await work.packer.getPickList({ sellerId: work.sellerId, sellerOrderIds: [work.part.id] });
  expect(items.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ["SKU-1", 2],
    ["SKU-2", 1],
  ]);
  expect(await refusalReason(souk.pack(work, [3, 1]))).toBe("NOTHING_LEFT_TO_PACK");
  const packed = await souk.pack(work, [2, 1]);
  expect(packed.state).toBe(PACKED);
  expect((await souk.handOver(work, packed.shipments[0]?.id ?? "")).state).toBe(HANDED_OVER);
  const order = await seenBy(work);
  const [part] = order.sellerOrders;
  const total = part?.totals?.total?.minorUnits ?? 0n;
  expect(order.cancelledTotal?.minorUnits).toBe(1_000n);
  expect(part?.lines[0]).toMatchObject({
    quantity: 3,
    cancelledQuantity: 1,
    cancelReason: CancelReason.DAMAGED,
    cancelledTotal: { minorUnits: 1_000n },
  });
  expect(part?.restTotals).toMatchObject({
    items: { minorUnits: 3_000n },
    delivery: part?.totals?.delivery,
    total: { minorUnits: total - 1_000n },
  });
  const { base, tax } = part?.restTotals?.taxes[0] ?? {};
  expect((base?.minorUnits ?? 0n) + (tax?.minorUnits ?? 0n)).toBe(total - 1_000n);
  expect(order.timeline.map(({ kind }) => kind)).toContain(TimelineEntry_Kind.LINES_CANCELLED);
  expect(await souk.eventsOf(order.id)).toEqual([
    "order.placed.v1",
    "order.lines_cancelled.v1",
    "order.shipment_packed.v1",
    "order.seller_order_packed.v1",
    "order.shipment_handed_over.v1",
    "order.seller_order_handed_over.v1",
  ]);
});

test("the commission and what the seller gets go down with the pieces, and a preview says so before", async () => {
  const work = await souk.ordered([2, 1]);
  const before = await work.read();
  const { version: _, reason: __, requestId: ___, ...asked } = await cancelling(work, [1, 0]);
  const preview = await work.packer.previewCancelLines(asked);
  expect(preview).toMatchObject({ total: { minorUnits: 1_000n }, isWhole: false });
  const after = await cancel(work, [1, 0]);
  const less = (what: "commission" | "earnings") =>
    (before[what]?.minorUnits ?? 0n) - (after?.[what]?.minorUnits ?? 0n);
  expect(less("commission")).toBe(120n);
  expect(less("earnings")).toBe(preview.earnings?.minorUnits);
  expect(less("earnings") + less("commission")).toBe(1_000n);
  const { fulfilments } = await work.packer.listFulfilments({ sellerId: work.sellerId, pageSize: 10 });
  expect(fulfilments).toMatchObject([{ itemCount: 2, earnings: after?.earnings }]);
});

test("what was packed already makes the order packed once the rest is cancelled, and handed over once it has left", async () => {
  const packed = await souk.ordered([2]);
  await souk.pack(packed, [1]);
  expect(await cancel(packed, [1])).toMatchObject({ state: PACKED, lines: [{ packedQuantity: 1 }] });
  const left = await souk.ordered([3]);
  const { shipments } = await souk.pack(left, [1]);
  await souk.handOver(left, shipments[0]?.id ?? "");
  expect(await cancel(left, [1])).toMatchObject({ state: PLACED });
  expect(await cancel(left, [1])).toMatchObject({ state: HANDED_OVER });
  expect((await souk.eventsOf(left.order.id)).slice(-3)).toEqual([
    "order.lines_cancelled.v1",
    "order.lines_cancelled.v1",
    "order.seller_order_handed_over.v1",
  ]);
});

test("the last pieces of a seller order end it with its delivery, and what was cancelled before is not cancelled again", async () => {
  const work = await souk.ordered([2, 1], { others: 1 });
  await cancel(work, [1, 0]);
  const { version: _, reason: __, requestId: ___, ...asked } = await cancelling(work, [1, 1]);
  const total = work.part.totals?.total?.minorUnits ?? 0n;
  expect(await work.packer.previewCancelLines(asked)).toMatchObject({
    isWhole: true,
    total: { minorUnits: total - 1_000n },
  });
  const done = await cancel(work, [1, 1], CancelReason.OUT_OF_STOCK);
  expect(done).toMatchObject({ state: CANCELLED, cancelledBy: CancelledBy.SELLER });
  expect((await souk.eventsOf(work.order.id)).slice(1)).toEqual([
    "order.lines_cancelled.v1",
    "order.seller_order_cancelled.v1",
  ]);
  const order = await seenBy(work);
  expect(order.state).toBe(Order_State.PLACED);
  expect(order.cancelledTotal?.minorUnits).toBe(total);
});

test("nothing is cancelled that is packed, cancelled or somebody else's, nor of an order that changed meanwhile", async () => {
  const work = await souk.ordered([2, 1]);
  const stale = await cancelling(work, [1, 0]);
  await souk.pack(work, [1, 0]);
  expect(await refusalReason(work.packer.cancelLines(stale))).toBe("SELLER_ORDER_CHANGED");
  expect(await refusalReason(cancel(work, [2, 0]))).toBe("NOTHING_LEFT_TO_CANCEL");
  const [line] = (await work.read()).lines;
  const twice = await cancelling(work, [1, 0]);
  const doubled = { ...twice, lines: [...twice.lines, ...twice.lines] };
  expect(await refusalReason(work.packer.cancelLines(doubled))).toBe("NOTHING_LEFT_TO_CANCEL");
  const other = await souk.ordered([1]);
  const foreign = { ...(await cancelling(other, [1])), lines: [{ lineId: line?.lineId ?? "", quantity: 1 }] };
  expect(await refusalReason(other.packer.cancelLines(foreign))).toBe("LINE_NOT_FOUND");
  const stranger = await souk.member(newId());
  expect(await refusalReason(stranger.cancelLines(await cancelling(work, [1, 0])))).toBe("SELLER_NOT_FOUND");
  const clerk = await souk.member(work.sellerId, Membership_Role.CATALOGUE);
  expect(await refusalReason(clerk.cancelLines(await cancelling(work, [1, 0])))).toBe("SELLER_NOT_FOUND");
  expect((await seenBy(work)).cancelledTotal?.minorUnits).toBe(0n);
});

test("the same request twice at once cancels once, and of two sellers' people at once one is told", async () => {
  const work = await souk.ordered([5]);
  const request = await cancelling(work, [1]);
  await Promise.all([work.packer.cancelLines(request), work.packer.cancelLines(request)]);
  expect((await work.read()).lines[0]?.line?.cancelledQuantity).toBe(1);
  const requests = [await cancelling(work, [1]), await cancelling(work, [2])];
  const answers = await Promise.all(
    requests.map((each) =>
      work.packer.cancelLines(each).then(
        () => "cancelled",
        (error: unknown) => refusalReason(Promise.reject(error)),
      ),
    ),
  );
  expect(answers.toSorted()).toEqual(["SELLER_ORDER_CHANGED", "cancelled"]);
});

test("what came can be returned, what was cancelled cannot", async () => {
  const work = await souk.ordered([3]);
  await cancel(work, [1]);
  const { shipments } = await souk.pack(work, [2]);
  await souk.handOver(work, shipments[0]?.id ?? "");
  const shopper = souk.network.client(ReturnService, "order", await userToken({ id: work.shopperId }));
  const lineId = (await work.read()).lines[0]?.lineId ?? "";
  const asking = (quantity: number) => ({
    ...{ requestId: newId(), orderId: work.order.id, sellerOrderId: work.part.id },
    lines: [{ lineId, quantity, reason: ReturnReason.DAMAGED, note: "" }],
  });
  expect((await shopper.getOrderReturns({ orderId: work.order.id })).parts).toMatchObject([
    { lines: [{ quantity: 2 }] },
  ]);
  expect(await refusalReason(shopper.requestReturn(asking(3)))).toBe("RETURN_TOO_MANY");
  expect((await shopper.requestReturn(asking(2))).return?.lines[0]?.due?.minorUnits).toBe(2_000n);
});
