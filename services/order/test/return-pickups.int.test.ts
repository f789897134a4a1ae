import { create, toBinary } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Delivery_State, FailureReason } from "@souk/contracts/logistics/v1/logistics";
import { ReturnMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { OrderService } from "@souk/contracts/order/v1/order_service";
import {
  ReturnPickup_State as Pickup,
  ReturnCondition,
  ReturnReason,
  Return_State as State,
} from "@souk/contracts/order/v1/return";
import { ReturnService } from "@souk/contracts/order/v1/return_service";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startFulfilment } from "./fulfilment-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: Awaited<ReturnType<typeof startFulfilment>>;
beforeAll(async () => {
  souk = await startFulfilment();
});
beforeEach(() => {
  souk.catalogue.couriers.isAway = false;
  souk.catalogue.zones.set("4050", { standard: 390n, express: 790n, currencyCode: "EUR" });
});
afterAll(() => souk.stop());

const dayMs = 24 * 60 * 60_000;
const asPerson = async (id: string, role: "shopper" | "seller") =>
  souk.network.client(ReturnService, "order", await userToken({ id, roles: [role] }));

/** Three teapots that were handed over, of which two come back: approved. */
async function approved() {
  const ordered = await souk.ordered([3]);
  const { shipments } = await souk.pack(ordered, [3]);
  await souk.handOver(ordered, shipments[0]?.id ?? "");
  const { lines } = await ordered.read();
  const keeperId = newId();
  souk.catalogue.members.set(`${ordered.sellerId} ${keeperId}`, Membership_Role.ORDERS);
  const [shopper, keeper] = [await asPerson(ordered.shopperId, "shopper"), await asPerson(keeperId, "seller")];
  const orderId = ordered.order.id;
  const line = { lineId: lines[0]?.lineId ?? "", quantity: 2, reason: ReturnReason.DAMAGED, note: "" };
  const asking = { requestId: newId(), orderId, sellerOrderId: ordered.part.id, lines: [line] };
  const asked = must(await shopper.requestReturn(asking));
  const { sellerId } = ordered;
  const of = { orderId, returnId: asked.id };
  const read = async () => must(await keeper.getReturn({ sellerId, returnId: asked.id }));
  const change = async () => ({ requestId: newId(), sellerId, returnId: asked.id, version: (await read()).version });
  await keeper.approveReturn({ ...(await change()), message: "" });
  const { pickupDays } = await shopper.getOrderReturns({ orderId });
  const booking = () => ({ requestId: newId(), ...of, day: pickupDays[0] ?? "" });
  const book = async () => must(await shopper.bookReturnPickup(booking()));
  return { ...ordered, orderId, shopper, keeper, line, of, read, change, pickupDays, booking, book };
}

function must<T>({ return: found }: { return?: T }): NonNullable<T> {
  if (!found) throw new Error("no return came back");
  return found;
}

type Move = "planned" | "next" | "collected" | "attempt_failed" | "called_off" | "brought" | "changed";
const stateAfter = { attempt_failed: Delivery_State.READY, planned: Delivery_State.PLANNED } as const;

/** Says what couriers do, each of it twice. */
async function tell(orderId: string, pickupId: string, ...moves: (readonly [Move, number])[]): Promise<void> {
  const bus = createRedisBus({ url: souk.network.redisUrl });
  const at = souk.clock.now();
  const records = moves.flatMap(([move, sequence]) => {
    const failed = move === "attempt_failed" || move === "called_off";
    const payload = create(ReturnMovedSchema, {
      ...{ pickupId, orderId, sequence, at: timestampFromDate(at) },
      state: move in stateAfter ? stateAfter[move as keyof typeof stateAfter] : Delivery_State.PLANNED,
      ...(failed && { attemptCount: move === "called_off" ? 2 : 1, failureReason: FailureReason.NOBODY_THERE }),
    });
    const facts = { id: newId(), source: "logistics", type: `logistics.return_${move}.v1`, key: orderId };
    const value = encodeEnvelope({ ...facts, payload: toBinary(ReturnMovedSchema, payload), occurredAt: at });
    const record = { topic: "logistics-events", key: orderId, value };
    return [record, record];
  });
  await bus.publish(records);
  await bus.close();
}

const until = (read: () => Promise<{ pickup?: { state: Pickup } | undefined }>, state: Pickup) =>
  expect.poll(async () => (await read()).pickup?.state, { timeout: 10_000, interval: 20 }).toBe(state);

test("a courier is booked once, told who and where, and both sides see how far it is until it is with its seller", async () => {
  const { orderId, booking, shopper, read, order } = await approved();
  const request = booking();
  const [first, again] = await Promise.all([shopper.bookReturnPickup(request), shopper.bookReturnPickup(request)]);
  const { pickup } = must(first);
  expect(must(again).pickup?.id).toBe(pickup?.id);
  expect(pickup).toMatchObject({
    state: Pickup.BOOKED,
    day: "2026-11-25",
    code: expect.stringMatching(/^RT[0-9A-Z]{8}$/),
  });
  expect(await refusalReason(shopper.bookReturnPickup(booking()))).toBe("PICKUP_BOOKED");
  const id = pickup?.id ?? "";
  const logistics = souk.network.client(OrderService, "order", await serviceToken("logistics"));
  const { consignments } = await logistics.batchGetConsignments({ shipmentIds: [id, newId()] });
  expect(consignments).toMatchObject([
    {
      ...{ shipmentId: id, orderNumber: order.number, deliveryFrom: "2026-11-25", deliveryUntil: "2026-11-25" },
      address: { recipient: "Anna Prokopenko", line1: "Rua do Almada 214" },
    },
  ]);
  await tell(orderId, id, ["planned", 2], ["next", 3]);
  await until(read, Pickup.NEXT);
  await tell(orderId, id, ["collected", 4], ["planned", 2], ["brought", 5], ["next", 3]);
  await until(read, Pickup.BROUGHT);
  const { returns } = await shopper.getOrderReturns({ orderId });
  expect(returns).toMatchObject([{ state: State.APPROVED, pickup: { id, state: Pickup.BROUGHT } }]);
  const told = (await souk.eventsOf(orderId)).filter((type) => type.includes("pickup"));
  expect(told).toEqual(["order.return_pickup_booked.v1"]);
});

test("who is not the shopper, has no approved return, or wants another day, books nobody", async () => {
  const { booking, of, shopper } = await approved();
  const stranger = await asPerson(newId(), "shopper");
  expect(await refusalReason(stranger.bookReturnPickup(booking()))).toBe("ORDER_NOT_FOUND");
  expect(await refusalReason(stranger.callOffReturnPickup({ requestId: newId(), ...of }))).toBe("ORDER_NOT_FOUND");
  expect(await refusalReason(shopper.callOffReturnPickup({ requestId: newId(), ...of }))).toBe("PICKUP_NOT_FOUND");
  const sunday = { ...booking(), day: "2026-11-29" };
  expect(await refusalReason(shopper.bookReturnPickup(sunday))).toBe("PICKUP_DAY_INVALID");
  expect(await refusalReason(shopper.bookReturnPickup({ ...booking(), returnId: newId() }))).toBe("ORDER_NOT_FOUND");
  await shopper.cancelReturn({ requestId: newId(), ...of });
  expect(await refusalReason(shopper.bookReturnPickup(booking()))).toBe("RETURN_STATE");
});

test("where no courier of ours goes none can be booked, and none is offered", async () => {
  souk.clock.advance(60_000);
  souk.catalogue.zones.clear();
  const { booking, pickupDays, shopper } = await approved();
  expect(pickupDays).toEqual([]);
  expect(await refusalReason(shopper.bookReturnPickup({ ...booking(), day: "2026-11-25" }))).toBe("PICKUP_NOT_SERVED");
  souk.clock.advance(60_000);
});

test("a pick-up is called off until it is collected, and another can be booked", async () => {
  const { orderId, of, shopper, book, read } = await approved();
  const first = (await book()).pickup?.id ?? "";
  const off = must(await shopper.callOffReturnPickup({ requestId: newId(), ...of }));
  expect(off).toMatchObject({
    state: State.APPROVED,
    pickup: { state: Pickup.CALLED_OFF, calledOffByCouriers: false },
  });
  await shopper.callOffReturnPickup({ requestId: newId(), ...of });
  const second = (await book()).pickup?.id ?? "";
  expect(second).not.toBe(first);
  // The first courier had it before they heard: nobody needs to come again.
  await tell(orderId, first, ["collected", 4]);
  await until(read, Pickup.COLLECTED);
  expect((await read()).pickup?.id).toBe(first);
  expect(await refusalReason(shopper.callOffReturnPickup({ requestId: newId(), ...of }))).toBe("PICKUP_COLLECTED");
  expect(await refusalReason(shopper.cancelReturn({ requestId: newId(), ...of }))).toBe("PICKUP_COLLECTED");
  const told = (await souk.eventsOf(orderId)).filter((type) => type.includes("pickup"));
  expect(told.map((type) => type.replace(/^order.return_pickup_(.*).v1$/, "$1"))).toEqual([
    ...["booked", "called_off", "booked", "called_off"],
  ]);
});

test("what was cancelled while its courier had it already stands again", async () => {
  const { orderId, of, shopper, book, read, line } = await approved();
  const id = (await book()).pickup?.id ?? "";
  await shopper.cancelReturn({ requestId: newId(), ...of });
  expect(await read()).toMatchObject({ state: State.CANCELLED, pickup: { state: Pickup.CALLED_OFF } });
  await tell(orderId, id, ["collected", 4]);
  await until(read, Pickup.COLLECTED);
  expect((await read()).state).toBe(State.APPROVED);
  const { parts } = await shopper.getOrderReturns({ orderId });
  expect(parts).toMatchObject([{ lines: [{ lineId: line.lineId, quantity: 1 }] }]);
});

test("what a courier is to collect does not expire; when nobody comes after all its shopper has time to send it", async () => {
  const { orderId, book, read } = await approved();
  const id = (await book()).pickup?.id ?? "";
  const idle = await approved();
  souk.clock.advance(60 * dayMs);
  await expect.poll(async () => (await idle.read()).state, { timeout: 10_000 }).toBe(State.EXPIRED);
  expect((await read()).state).toBe(State.APPROVED);
  await tell(orderId, id, ["attempt_failed", 3]);
  await expect.poll(async () => (await read()).pickup?.attemptCount, { timeout: 10_000 }).toBe(1);
  expect((await read()).pickup).toMatchObject({ state: Pickup.BOOKED, failureReason: FailureReason.NOBODY_THERE });
  await tell(orderId, id, ["called_off", 5]);
  await until(read, Pickup.CALLED_OFF);
  const after = await read();
  expect(after.pickup).toMatchObject({ calledOffByCouriers: true, attemptCount: 2 });
  expect(Number(after.dueAt?.seconds ?? 0n) * 1_000).toBeGreaterThan(souk.clock.now().getTime());
});

test("a seller who has it says so, and no courier needs to come", async () => {
  const { orderId, book, keeper, change, read, line } = await approved();
  await book();
  const lines = [{ lineId: line.lineId, quantity: 2, condition: ReturnCondition.RESELLABLE }];
  await keeper.receiveReturn({ ...(await change()), lines });
  expect(await read()).toMatchObject({ state: State.RECEIVED, pickup: { state: Pickup.CALLED_OFF } });
  expect(await souk.eventsOf(orderId)).toContain("order.return_pickup_called_off.v1");
});
