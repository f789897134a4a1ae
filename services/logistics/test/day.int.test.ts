import { ActionResult_Outcome } from "@souk/contracts/logistics/v1/courier_service";
import { Drop_State } from "@souk/contracts/logistics/v1/delivery_service";
import { DeliveryException_Decision, DeliveryException_Kind } from "@souk/contracts/logistics/v1/dispatch_service";
import { Delivery_State, FailureReason, Run_State, Stop_State } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DayHarness, startDay } from "./day-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: DayHarness;
beforeAll(async () => {
  souk = await startDay();
});
afterAll(() => souk.stop());

const { DONE, UNCHANGED, REFUSED } = ActionResult_Outcome;
const place = { latitude: 41.15, longitude: -8.61 };

test("parcels of two sellers for one shopper are collected at both, handed over at one door against one PIN, and everybody hears of it", async () => {
  const first = await souk.packed();
  const second = await souk.packed({ orderId: first.orderId, shopperId: first.shopperId });
  const tiago = await souk.onShift();
  const run = await souk.runOf([first.shipmentId, second.shipmentId], tiago.id);
  expect(run.state).toBe(Run_State.ASSIGNED);
  expect(run.stops.map(({ partyName }) => partyName)).toEqual(["Norte", "Norte", "Anna Prokopenko"]);
  await souk.collectAll(tiago, run);
  const shopper = await souk.asShopper(first.shopperId);
  const seen = async () => (await shopper.listOrderDrops({ orderId: first.orderId })).drops;
  expect(await seen()).toMatchObject([{ state: Drop_State.NEXT, courierName: "Tiago", stopsBefore: 0 }]);
  const [drop] = souk.dropsOf(run);
  const at = { runId: run.id, stopId: drop?.id };
  const pin = await souk.pinOf(first);
  expect(pin).toMatch(/^\d{4}$/);
  await tiago.act("ARRIVE", at);
  expect((await tiago.act("HAND_OVER", { ...at, pin, place }))?.outcome).toBe(DONE);
  expect(await tiago.act("HAND_OVER", { ...at, pin })).toMatchObject({ outcome: UNCHANGED });
  expect((await tiago.act("FINISH_RUN", { runId: run.id }))?.outcome).toBe(DONE);
  expect(await seen()).toMatchObject([{ state: Drop_State.DELIVERED, pin: "", courierName: "" }]);
  expect(await souk.eventsOf(first.orderId)).toEqual(
    expect.arrayContaining(["delivery_planned", "delivery_collected", "delivery_next", "delivery_delivered"]),
  );
  expect((await souk.eventsOf(first.orderId)).filter((type) => type === "delivery_delivered")).toHaveLength(2);
  const { days } = await tiago.client.getMyEarnings({});
  expect(days).toMatchObject([{ day: "2026-11-24", runCount: 1, stopCount: 3 }]);
  expect(days[0]?.earned?.minorUnits).toBeGreaterThanOrEqual(450n);
});

test("an action that is sent again, alone or in a batch with others, is done once and answered as before", async () => {
  const parcel = await souk.packed();
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  const [pickup] = souk.pickupsOf(run);
  const at = { runId: run.id, stopId: pickup?.id };
  const actions = [
    tiago.action("START_RUN", { runId: run.id }),
    tiago.action("SCAN", { ...at, code: "SK000000000000" }),
    tiago.action("SCAN", { ...at, code: parcel.code.toLowerCase() }),
    tiago.action("COLLECT", at),
  ];
  const once = await tiago.client.recordActions({ actions });
  expect(once.results.map(({ outcome }) => outcome)).toEqual([DONE, REFUSED, DONE, DONE]);
  expect(once.results[1]?.reason).toBe("PARCEL_NOT_EXPECTED");
  const twice = await Promise.all([tiago.client.recordActions({ actions }), tiago.client.recordActions({ actions })]);
  for (const { results } of twice) expect(results).toEqual(once.results);
  const events = await souk.eventsOf(parcel.orderId);
  expect(events.filter((type) => type === "delivery_collected")).toHaveLength(1);
});

test("five wrong PINs lock a drop until a dispatcher unlocks it, and the right one opens it then", async () => {
  const parcel = await souk.packed();
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  const at = { runId: run.id, stopId: souk.dropsOf(run)[0]?.id };
  const pin = await souk.pinOf(parcel);
  const wrong = pin === "0000" ? "1111" : "0000";
  for (const left of [4, 3, 2, 1, 0])
    expect(await tiago.act("HAND_OVER", { ...at, pin: wrong })).toMatchObject({
      reason: "PIN_WRONG",
      pinTriesLeft: left,
    });
  expect(await tiago.act("HAND_OVER", { ...at, pin })).toMatchObject({ reason: "PIN_LOCKED" });
  const { exceptions } = await souk.dispatcher.listExceptions({ zoneId: souk.ids.zone });
  const locked = exceptions.find(({ kind, runId }) => kind === DeliveryException_Kind.PIN_LOCKED && runId === run.id);
  const { UNLOCK_PIN, TRY_AGAIN } = DeliveryException_Decision;
  const decide = (decision: DeliveryException_Decision) =>
    souk.dispatcher.decideException({ requestId: newId(), exceptionId: locked?.id ?? "", decision });
  expect(await refusalReason(decide(TRY_AGAIN))).toBe("DECISION_IMPOSSIBLE");
  await decide(UNLOCK_PIN);
  expect(await tiago.act("HAND_OVER", { ...at, pin })).toMatchObject({ outcome: DONE });
});

test("a failed attempt is decided: to the hub and out again, and then back to its seller", async () => {
  const parcel = await souk.packed();
  const tiago = await souk.onShift();
  const failing = async (shipmentId: string) => {
    const run = await souk.runOf([shipmentId], tiago.id);
    await souk.collectAll(tiago, run);
    const at = { runId: run.id, stopId: souk.dropsOf(run)[0]?.id };
    await tiago.act("FAIL", { ...at, failureReason: FailureReason.NOBODY_THERE });
    await tiago.act("FINISH_RUN", { runId: run.id });
    const { exceptions } = await souk.dispatcher.listExceptions({ zoneId: souk.ids.zone });
    return exceptions.find((each) => each.shipmentId === shipmentId)?.id ?? "";
  };
  const { TRY_AGAIN, RETURN } = DeliveryException_Decision;
  const exceptionId = await failing(parcel.shipmentId);
  expect(await souk.stateOf(parcel.shipmentId)).toBe("attempt_failed");
  await souk.dispatcher.decideException({ requestId: newId(), exceptionId, decision: TRY_AGAIN });
  const { delivery } = await souk.dispatcher.getDelivery({ shipmentId: parcel.shipmentId });
  expect(delivery).toMatchObject({ state: Delivery_State.AT_HUB, attemptCount: 1 });
  const second = await failing(parcel.shipmentId);
  await souk.dispatcher.decideException({ requestId: newId(), exceptionId: second, decision: RETURN });
  const back = await souk.runOf([parcel.shipmentId], tiago.id);
  expect(back.stops.map(({ partyName }) => partyName)).toEqual(["Porto", "Norte"]);
  await souk.collectAll(tiago, back);
  const handing = { runId: back.id, stopId: souk.dropsOf(back)[0]?.id };
  expect(await tiago.act("HAND_OVER", handing)).toMatchObject({ outcome: DONE });
  expect(await souk.stateOf(parcel.shipmentId)).toBe("returned");
  expect(await souk.eventsOf(parcel.orderId)).toEqual(
    expect.arrayContaining(["delivery_returning", "delivery_returned"]),
  );
});

test("what was not scanned stays with its seller and waits again, and a dispatcher hears of it", async () => {
  const here = await souk.packed();
  const missing = await souk.packed({ orderId: here.orderId, shopperId: here.shopperId, sellerId: here.sellerId });
  const tiago = await souk.onShift();
  const run = await souk.runOf([here.shipmentId, missing.shipmentId], tiago.id);
  expect(run.stops).toHaveLength(2);
  const at = { runId: run.id, stopId: souk.pickupsOf(run)[0]?.id };
  await tiago.act("START_RUN", { runId: run.id });
  expect(await tiago.act("COLLECT", at)).toMatchObject({ reason: "NOTHING_SCANNED" });
  await tiago.act("SCAN", { ...at, code: here.code });
  await tiago.act("COLLECT", at);
  expect(await souk.stateOf(missing.shipmentId)).toBe("ready");
  const { run: mine } = await tiago.client.getMyRun({});
  expect(mine?.stops[1]?.parcels.map(({ code }) => code)).toEqual([here.code]);
  const drop = { runId: run.id, stopId: souk.dropsOf(run)[0]?.id };
  expect(await tiago.act("HAND_OVER", { ...drop, pin: await souk.pinOf(here) })).toMatchObject({ outcome: DONE });
  expect(await souk.stateOf(missing.shipmentId)).toBe("ready");
});

test("what is cancelled on its way comes off the run, and what its courier does with it afterwards is shown to a dispatcher", async () => {
  const parcel = await souk.packed();
  const other = await souk.packed();
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId, other.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  const pin = await souk.pinOf(parcel);
  await souk.cancelOrder(parcel.orderId);
  await souk.settled(parcel.shipmentId, "returning");
  const stop = souk.dropsOf(run).find(({ parcels }) => parcels.some(({ code }) => code === parcel.code));
  const late = await tiago.act("HAND_OVER", { runId: run.id, stopId: stop?.id, pin });
  expect(late).toMatchObject({ outcome: REFUSED, reason: "STOP_REMOVED" });
  const { exceptions } = await souk.dispatcher.listExceptions({ zoneId: souk.ids.zone });
  expect(exceptions.filter(({ runId }) => runId === run.id).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([DeliveryException_Kind.ACTION_REFUSED]),
  );
  const { run: mine } = await tiago.client.getMyRun({});
  expect(mine?.stops.find(({ id }) => id === stop?.id)?.state).toBe(Stop_State.REMOVED);
  expect(await souk.stateOf(other.shipmentId)).toBe("collected");
});

test("a hand-over that the seller tells of counts as collected once a courier is on the way", async () => {
  const parcel = await souk.packed();
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  await tiago.act("START_RUN", { runId: run.id });
  await souk.changed("handed_over", parcel);
  await souk.settled(parcel.shipmentId, "collected");
  const drop = { runId: run.id, stopId: souk.dropsOf(run)[0]?.id };
  expect(await tiago.act("HAND_OVER", { ...drop, pin: await souk.pinOf(parcel) })).toMatchObject({ outcome: DONE });
});
