import { AnswerOfferRequest_Answer } from "@souk/contracts/logistics/v1/courier_service";
import { DispatchService } from "@souk/contracts/logistics/v1/dispatch_service";
import { Delivery_State, PlaceAccuracy, type Run, Run_State } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DayHarness, startDay } from "./day-harness.ts";
import { refusalReason } from "./refusal-reason.ts";

let souk: DayHarness;
beforeAll(async () => {
  souk = await startDay({ OFFER_TIMEOUT_MS: "60000" });
});
afterAll(() => souk.stop());

const { ACCEPT, DECLINE } = AnswerOfferRequest_Answer;

test("an offer is accepted once; answered too late, or by another, it is not", async () => {
  const parcel = await souk.packed();
  const [tiago, vera] = [await souk.onShift(), await souk.onShift({ name: "Vera" })];
  const run = await souk.runOf([parcel.shipmentId], tiago.id, false);
  expect(run.state).toBe(Run_State.OFFERED);
  const { runs: offers } = await tiago.client.listOffers({});
  expect(offers).toMatchObject([{ id: run.id }]);
  expect(offers[0]?.stops.every(({ address }) => address === undefined)).toBe(true);
  const answering = (who: typeof tiago, answer: AnswerOfferRequest_Answer) =>
    who.client.answerOffer({ requestId: newId(), runId: run.id, answer });
  expect(await refusalReason(answering(vera, ACCEPT))).toBe("RUN_NOT_FOUND");
  expect((await answering(tiago, ACCEPT)).run?.stops[0]?.address?.line1).toBe("Rua de Cedofeita 10");
  expect((await answering(tiago, ACCEPT)).run?.id).toBe(run.id);
  expect(await refusalReason(answering(tiago, DECLINE))).toBe("OFFER_ENDED");
  expect(await refusalReason(tiago.client.endShift({ requestId: newId() }))).toBe("RUN_UNDER_WAY");
});

test("an offer that nobody answers is nobody's again, and a dispatcher hears of it", async () => {
  const parcel = await souk.packed();
  const tiago = await souk.onShift();
  const run = await souk.runOf([parcel.shipmentId], tiago.id, false);
  souk.clock.advance(61_000);
  const stateOf = async () => (await souk.dispatcher.getRun({ runId: run.id })).run?.state;
  await expect.poll(stateOf, { timeout: 10_000 }).toBe(Run_State.PLANNED);
  const { exceptions } = await souk.dispatcher.listExceptions({ zoneId: souk.ids.zone });
  expect(exceptions.find(({ runId }) => runId === run.id)).toMatchObject({ reason: "NOT_ANSWERED" });
  expect(await souk.eventsOf(run.id)).toEqual(["run_offered", "run_taken_back"]);
});

test("of two dispatchers who plan the same parcel one does and the other is told", async () => {
  const parcel = await souk.packed();
  const planning = () => souk.runOf([parcel.shipmentId]).then(() => "planned", refusalOf);
  const refusalOf = (error: unknown) => refusalReason(Promise.reject(error));
  expect((await Promise.all([planning(), planning()])).toSorted()).toEqual(["DELIVERY_NOT_READY", "planned"]);
});

test("a run changes only as it was looked at: added to, taken from, ordered with pick-ups first", async () => {
  const [one, two, three] = [await souk.packed(), await souk.packed(), await souk.packed()];
  const run = await souk.runOf([one.shipmentId, two.shipmentId]);
  const change = (version: number, what: Record<string, unknown>) =>
    souk.dispatcher.changeRun({ requestId: newId(), runId: run.id, version, ...what });
  const [pickup] = souk.pickupsOf(run);
  const drop = souk.dropsOf(run).find(({ parcels }) => parcels[0]?.shipmentId === pickup?.parcels[0]?.shipmentId);
  const backwards = change(run.version, { stopIds: [drop?.id, pickup?.id] });
  expect(await refusalReason(backwards)).toBe("PICKUP_AFTER_DROP");
  const added = await change(run.version, { addShipmentIds: [three.shipmentId], stopIds: [pickup?.id, drop?.id] });
  expect(added.run?.stops).toHaveLength(6);
  expect(added.run?.stops[1]?.id).toBe(drop?.id);
  expect(await refusalReason(change(run.version, {}))).toBe("RUN_CHANGED");
  const removed = await change(added.run?.version ?? 0, { removeShipmentIds: [two.shipmentId] });
  expect(removed.run?.stops.filter(({ parcels }) => parcels.length > 0)).toHaveLength(4);
  expect(await souk.stateOf(two.shipmentId)).toBe("ready");
});

test("a run goes to another courier while nothing of it is collected; what the first does then is refused and shown", async () => {
  const parcel = await souk.packed();
  const [tiago, vera] = [await souk.onShift(), await souk.onShift({ name: "Vera" })];
  const run = await souk.runOf([parcel.shipmentId], tiago.id);
  await tiago.act("START_RUN", { runId: run.id });
  const version = async () => (await souk.dispatcher.getRun({ runId: run.id })).run?.version ?? 0;
  const give = async (courierId: string) =>
    souk.dispatcher.assignRun({ requestId: newId(), runId: run.id, version: await version(), courierId, assign: true });
  await give(vera.id);
  const stopId = souk.pickupsOf(run)[0]?.id;
  expect(await tiago.act("COLLECT", { runId: run.id, stopId })).toMatchObject({ reason: "RUN_REASSIGNED" });
  expect((await tiago.client.getMyRun({})).run).toBeUndefined();
  const { exceptions } = await souk.dispatcher.listExceptions({ zoneId: souk.ids.zone });
  expect(exceptions.find((each) => each.runId === run.id)).toMatchObject({ reason: "RUN_REASSIGNED" });
  await souk.collectAll(vera, run);
  expect(await refusalReason(give(tiago.id))).toBe("RUN_HAS_PARCELS");
  const cancelling = { requestId: newId(), runId: run.id, version: await version() };
  expect(await refusalReason(souk.dispatcher.cancelRun(cancelling))).toBe("RUN_HAS_PARCELS");
});

test("who is off shift, busy or has too small a vehicle gets no run, and then there is none", async () => {
  const [one, two] = [await souk.packed({ weightGrams: 9_000 }), await souk.packed({ weightGrams: 9_000 })];
  const { id: offShift } = await souk.courier();
  expect(await refusalReason(souk.runOf([one.shipmentId], offShift))).toBe("COURIER_OFF_SHIFT");
  const small = await souk.onShift({ capacityGrams: 10_000 });
  const both = souk.runOf([one.shipmentId, two.shipmentId], small.id);
  expect(await refusalReason(both)).toBe("OVER_CAPACITY");
  expect(await souk.stateOf(one.shipmentId)).toBe("ready");
  await souk.runOf([one.shipmentId], small.id);
  expect(await refusalReason(souk.runOf([two.shipmentId], small.id))).toBe("COURIER_BUSY");
});

test("a dispatcher of another zone finds nothing", async () => {
  const parcel = await souk.packed();
  const run = await souk.runOf([parcel.shipmentId]);
  const stranger = souk.network.client(DispatchService, "logistics", await userToken({ roles: ["dispatcher"] }));
  expect(await refusalReason(stranger.getBoard({}))).toBe("ZONE_NOT_FOUND");
  expect(await refusalReason(stranger.listPositions({ zoneId: souk.ids.zone }))).toBe("ZONE_NOT_FOUND");
  expect(await refusalReason(stranger.getRun({ runId: run.id }))).toBe("RUN_NOT_FOUND");
  expect(await refusalReason(stranger.getDelivery({ shipmentId: parcel.shipmentId }))).toBe("DELIVERY_NOT_FOUND");
  const cancelling = { requestId: newId(), runId: run.id, version: run.version };
  expect(await refusalReason(stranger.cancelRun(cancelling))).toBe("RUN_NOT_FOUND");
  expect(await refusalReason(stranger.listExceptions({ zoneId: souk.ids.zone }))).toBe("ZONE_NOT_FOUND");
});

test("the board shows what waits, who drives, and what was cancelled waits again", async () => {
  const parcel = await souk.packed();
  const run = await souk.runOf([parcel.shipmentId]);
  const board = await souk.dispatcher.getBoard({ zoneId: souk.ids.zone });
  expect(board.runs.find(({ id }) => id === run.id)?.stops).toHaveLength(2);
  expect(board.unassigned.map(({ shipmentId }) => shipmentId)).not.toContain(parcel.shipmentId);
  await souk.dispatcher.cancelRun({ requestId: newId(), runId: run.id, version: run.version });
  const after = await souk.dispatcher.getBoard({ zoneId: souk.ids.zone });
  expect(after.unassigned.map(({ shipmentId }) => shipmentId)).toContain(parcel.shipmentId);
  const { runs } = await souk.dispatcher.listPastRuns({ zoneId: souk.ids.zone });
  expect(runs.map(({ id }) => id)).toContain(run.id);
});

test("a pinned place counts for this delivery and for the next to that address", async () => {
  const line1 = "Travessa do Ferraz 8";
  const parcel = await souk.packed({ line1 });
  const place = { latitude: 41.1432, longitude: -8.6147 };
  const { delivery } = await souk.dispatcher.pinPlace({ requestId: newId(), shipmentId: parcel.shipmentId, place });
  expect(delivery).toMatchObject({ place, placeAccuracy: PlaceAccuracy.PINNED });
  const next = await souk.packed({ line1: "travessa do  Ferraz 8" });
  const { delivery: later } = await souk.dispatcher.getDelivery({ shipmentId: next.shipmentId });
  expect(later).toMatchObject({ place, placeAccuracy: PlaceAccuracy.PINNED });
});

test("a hub takes in what waits, and says which codes it cannot", async () => {
  const parcel = await souk.packed();
  const planned = await souk.packed();
  await souk.runOf([planned.shipmentId]);
  const codes = [parcel.code, planned.code, "SKNOSUCHCODE"];
  const taking = { requestId: newId(), hubId: souk.ids.hub, codes };
  const { deliveries, refusedCodes } = await souk.dispatcher.takeInAtHub(taking);
  expect(deliveries).toMatchObject([{ shipmentId: parcel.shipmentId, state: Delivery_State.AT_HUB }]);
  expect(refusedCodes).toEqual([planned.code, "SKNOSUCHCODE"]);
  const run = await souk.runOf([parcel.shipmentId]);
  expect(run.stops[0]).toMatchObject({ partyName: "Porto" });
});

test("dispatchers of a zone are told of all that changes what they see, once each time; those of another zone are not", async () => {
  const told = async () => (await souk.eventsOf(souk.ids.zone)).length;
  const elsewhere = newId();
  await souk.fleet.saveZone({
    requestId: newId(),
    zone: { ...souk.zone, id: elsewhere, areas: [{ prefix: "9000", place: souk.hub.place }] },
  });
  const once = async (what: () => Promise<unknown>) => {
    const before = await told();
    await what();
    expect((await told()) - before).toBe(1);
  };
  const [parcel, other] = [await souk.packed(), await souk.packed()];
  const tiago = await souk.onShift();
  const quiet = (await souk.eventsOf(elsewhere)).length;
  const made: Run[] = [];
  await once(async () => made.push(await souk.runOf([parcel.shipmentId, other.shipmentId], tiago.id)));
  const [run] = made;
  if (!run) throw new Error("there is no run");
  const runId = run.id;
  await once(() => tiago.act("START_RUN", { runId }));
  const [stop] = souk.pickupsOf(run);
  await once(() => tiago.act("COLLECT", { runId, stopId: stop?.id }));
  const taking = { requestId: newId(), hubId: souk.ids.hub, codes: [(await souk.packed()).code] };
  await once(() => souk.dispatcher.takeInAtHub(taking));
  const before = await told();
  await souk.dispatcher.takeInAtHub(taking);
  expect(await told()).toBe(before);
  expect(await souk.eventsOf(elsewhere)).toHaveLength(quiet);
});
