import { type Run, Stop_Kind, Stop_Party } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DayHarness, startDay } from "./day-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: DayHarness;
beforeAll(async () => {
  souk = await startDay();
}, 60_000);
afterAll(() => souk?.stop());

const door = ({ stops }: Run) => {
  const stop = stops.find(({ kind, party }) => kind === Stop_Kind.PICKUP && party === Stop_Party.SHOPPER);
  if (!stop) throw new Error("nobody is called on");
  return stop;
};
const dropAt = (run: Run, party: Stop_Party) => {
  const stop = run.stops.find((each) => each.kind === Stop_Kind.DROP && each.party === party);
  if (!stop) throw new Error("nothing is handed over");
  return stop;
};

test("a return is collected at its shopper, brought to its seller, and shown like what is delivered", async () => {
  const sent = await souk.sentBack();
  const tiago = await souk.onShift();
  const run = await souk.runOf([sent.shipmentId], tiago.id);
  const pickup = door(run);
  expect(pickup.address).toMatchObject({ line1: sent.line1, recipient: "Anna Prokopenko" });
  expect(pickup.parcels).toMatchObject([{ code: sent.code, isReturn: true }]);
  expect(pickup.proofPolicy).toMatchObject({ pin: false, photo: false, signature: false });
  const at = { runId: run.id, stopId: pickup.id };
  await tiago.act("START_RUN", { runId: run.id });
  await tiago.act("ARRIVE", at);
  expect(await tiago.act("COLLECT", at)).toMatchObject({ reason: "NOTHING_SCANNED" });
  await tiago.act("SCAN", { ...at, code: sent.code.toLowerCase() });
  await tiago.act("COLLECT", { ...at, place: { latitude: 41.1502, longitude: -8.6101 } });
  expect(await souk.stateOf(sent.shipmentId)).toBe("returning");
  const [mine] = (await tiago.client.getMyRun({})).run?.stops.filter(({ id }) => id === pickup.id) ?? [];
  expect(mine?.address).toBeUndefined();
  await tiago.act("HAND_OVER", { runId: run.id, stopId: dropAt(run, Stop_Party.SELLER).id, receivedBy: "Rita" });
  await tiago.act("FINISH_RUN", { runId: run.id });
  expect(await souk.stateOf(sent.shipmentId)).toBe("returned");
  const told = (await souk.eventsOf(sent.orderId)).filter((type) => type !== "return_changed");
  expect(told).toEqual(["return_planned", "return_next", "return_collected", "return_brought"]);
  const { delivery, proofs } = await souk.dispatcher.getDelivery({ shipmentId: sent.shipmentId });
  expect(delivery).toMatchObject({ isReturn: true });
  expect(proofs).toHaveLength(2);
  expect(proofs[1]?.previousHash).toBe(proofs[0]?.hash);
  const { stops } = (await souk.dispatcher.getRun({ runId: run.id })).run ?? { stops: [] };
  expect(stops.map(({ number }) => number)).toEqual([1, 2]);
});

test("what is brought to a shopper says nothing of what is collected there", async () => {
  const parcel = await souk.packed();
  const sent = await souk.sentBack({ ...parcel, shipmentId: newId(), code: "RT-AAAA2222" });
  souk.outside.members.add(`${parcel.sellerId} ${parcel.sellerId}`);
  const shopper = await souk.asShopper(parcel.shopperId);
  const { drops } = await shopper.listOrderDrops({ orderId: parcel.orderId });
  expect(drops.flatMap(({ parcels }) => parcels.map(({ shipmentId }) => shipmentId))).toEqual([parcel.shipmentId]);
  const seller = await souk.asSeller(parcel.sellerId);
  const { sellerId, sellerOrderId } = parcel;
  const { deliveries } = await seller.listSellerDeliveries({ sellerId, sellerOrderIds: [sellerOrderId] });
  expect(deliveries.map(({ shipmentId }) => shipmentId)).toEqual([parcel.shipmentId]);

  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId, sent.shipmentId], tiago.id);
  await souk.collectAll(tiago, run);
  const pin = await souk.pinOf(parcel);
  await tiago.act("HAND_OVER", { runId: run.id, stopId: dropAt(run, Stop_Party.SHOPPER).id, pin });
  await tiago.act("HAND_OVER", { runId: run.id, stopId: dropAt(run, Stop_Party.SELLER).id });
  expect([await souk.stateOf(parcel.shipmentId), await souk.stateOf(sent.shipmentId)]).toEqual([
    "delivered",
    "returned",
  ]);
  expect(await souk.eventsOf(parcel.orderId)).not.toContain("delivery_returned");
  await tiago.act("FINISH_RUN", { runId: run.id });
});

test("who is not there is called on once more, on a later day; after that nobody comes", async () => {
  const sent = await souk.sentBack();
  const tiago = await souk.onShift();
  for (const [attempt, state] of [
    ["first", "ready"],
    ["second", "cancelled"],
  ] as const) {
    const before = (await souk.dispatcher.getDelivery({ shipmentId: sent.shipmentId })).delivery?.window?.until;
    const run = await souk.runOf([sent.shipmentId], tiago.id);
    await tiago.act("START_RUN", { runId: run.id });
    const failed = { runId: run.id, stopId: door(run).id, failureReason: 1 };
    expect(await tiago.act("FAIL", failed), attempt).toMatchObject({ reason: "" });
    await tiago.act("FINISH_RUN", { runId: run.id });
    expect(await souk.stateOf(sent.shipmentId), attempt).toBe(state);
    const { delivery } = await souk.dispatcher.getDelivery({ shipmentId: sent.shipmentId });
    if (state === "ready") expect(delivery?.window?.until?.seconds).toBe((before?.seconds ?? 0n) + 86_400n);
  }
  const told = (await souk.eventsOf(sent.orderId)).filter((type) => /failed|called_off/.test(type));
  expect(told).toEqual(["return_attempt_failed", "return_called_off"]);
  const { exceptions } = await souk.dispatcher.listExceptions({ zoneId: souk.ids.zone });
  expect(exceptions.filter(({ shipmentId }) => shipmentId === sent.shipmentId)).toEqual([]);
});

test("it is called off until it is collected, whichever is heard first and however often", async () => {
  const tiago = await souk.onShift();
  const unheard = souk.parcel();
  await souk.pickupChanged("called_off", unheard, { times: 2 });
  await souk.settled(unheard.shipmentId, "cancelled");
  await souk.pickupChanged("booked", unheard, { times: 2 });

  const planned = await souk.sentBack();
  const other = await souk.sentBack();
  const run = await souk.runOf([planned.shipmentId, other.shipmentId], tiago.id);
  await souk.pickupChanged("called_off", planned, { times: 2 });
  await souk.settled(planned.shipmentId, "cancelled");
  expect(await souk.stateOf(unheard.shipmentId)).toBe("cancelled");
  const left = (await souk.dispatcher.getRun({ runId: run.id })).run;
  if (!left) throw new Error("the run is gone");
  const open = { ...left, stops: left.stops.filter(({ parcels }) => parcels.length > 0) };
  await souk.collectAll(tiago, open);
  await souk.pickupChanged("called_off", other, { times: 2 });
  const marker = await souk.packed();
  expect(await souk.stateOf(marker.shipmentId)).toBe("ready");
  expect(await souk.stateOf(other.shipmentId)).toBe("returning");
  const brought = await tiago.act("HAND_OVER", { runId: run.id, stopId: dropAt(open, Stop_Party.SELLER).id });
  expect(brought).toMatchObject({ reason: "" });
  expect(await souk.stateOf(other.shipmentId)).toBe("returned");
  await tiago.act("FINISH_RUN", { runId: run.id });
});

test("a cancelled order leaves alone what comes back of it", async () => {
  const sent = await souk.sentBack();
  await souk.cancelOrder(sent.orderId);
  const marker = await souk.packed({ orderId: sent.orderId, shopperId: sent.shopperId });
  expect(await souk.stateOf(marker.shipmentId)).toBe("ready");
  expect(await souk.stateOf(sent.shipmentId)).toBe("ready");
});

test("where no courier of ours goes nobody collects", async () => {
  const far = souk.parcel({ postalCode: "1100-001" });
  await souk.pickupChanged("booked", far);
  await souk.settled(far.shipmentId, "cancelled");
  expect(await souk.eventsOf(far.orderId)).toEqual(["return_called_off"]);
});

test("a seller who does not take it leaves it at the hub, from where it is brought again", async () => {
  const sent = await souk.sentBack();
  const tiago = await souk.onShift();
  const first = await souk.runOf([sent.shipmentId], tiago.id);
  await souk.collectAll(tiago, first);
  await tiago.act("FAIL", { runId: first.id, stopId: dropAt(first, Stop_Party.SELLER).id, failureReason: 1 });
  await tiago.act("FINISH_RUN", { runId: first.id });
  const { delivery } = await souk.dispatcher.getDelivery({ shipmentId: sent.shipmentId });
  expect(delivery).toMatchObject({ isReturn: true, runId: "" });
  const second = await souk.runOf([sent.shipmentId], tiago.id);
  expect(second.stops.map(({ kind, party }) => [kind, party])).toEqual([
    [Stop_Kind.PICKUP, Stop_Party.HUB],
    [Stop_Kind.DROP, Stop_Party.SELLER],
  ]);
  await souk.collectAll(tiago, second);
  await tiago.act("HAND_OVER", { runId: second.id, stopId: dropAt(second, Stop_Party.SELLER).id });
  expect(await souk.stateOf(sent.shipmentId)).toBe("returned");
});

test("a courier acts at the doors of their own run only, and a hub takes in nothing that is still with its shopper", async () => {
  const sent = await souk.sentBack();
  const [tiago, ines] = [await souk.onShift(), await souk.onShift({ name: "Inês Costa" })];
  const run = await souk.runOf([sent.shipmentId], tiago.id);
  await tiago.act("START_RUN", { runId: run.id });
  const at = { runId: run.id, stopId: door(run).id };
  expect(await ines.act("COLLECT", at)).toMatchObject({ reason: "RUN_NOT_FOUND" });
  expect((await ines.client.getMyRun({})).run).toBeUndefined();
  const waiting = await souk.sentBack();
  const taken = { requestId: newId(), hubId: souk.ids.hub, codes: [waiting.code] };
  expect(await souk.dispatcher.takeInAtHub(taken)).toMatchObject({ refusedCodes: [waiting.code] });
  const stranger = { requestId: newId(), zoneId: newId(), runs: [{ shipmentIds: [waiting.shipmentId] }] };
  expect(await refusalReason(souk.dispatcher.createRuns(stranger))).toBe("ZONE_NOT_FOUND");
});
