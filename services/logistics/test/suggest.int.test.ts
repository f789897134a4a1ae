import { Unserved_Reason } from "@souk/contracts/logistics/v1/dispatch_service";
import { Stop_Kind } from "@souk/contracts/logistics/v1/logistics";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DayHarness, startDay } from "./day-harness.ts";

let day: DayHarness;

beforeAll(async () => {
  day = await startDay();
});
afterAll(() => day.stop());

const budgetMillis = 150;

test("what waits is divided among those who are free, changes nothing, and is driven as it was suggested", async () => {
  const { ids, dispatcher, packed, onShift } = day;
  const sellerId = newId();
  const parcels = [];
  for (const postalCode of ["4050-032", "4050-100", "4050-200"]) parcels.push(await packed({ sellerId, postalCode }));
  const small = await onShift({ capacityParcels: 2, name: "Vera" });
  const other = await onShift({ capacityParcels: 2, name: "Rui" });
  const shipmentIds = parcels.map((parcel) => parcel.shipmentId);
  const request = { zoneId: ids.zone, shipmentIds, courierIds: [small.id, other.id], budgetMillis };
  const { runs, unserved } = await dispatcher.suggestRuns(request);
  expect(unserved).toEqual([]);
  expect(runs.flatMap((run) => run.shipmentIds).toSorted()).toEqual(shipmentIds.toSorted());
  for (const run of runs) {
    expect(run.shipmentIds.length).toBeLessThanOrEqual(2);
    expect(run.stops[0]).toMatchObject({ id: "", kind: Stop_Kind.PICKUP, partyName: "Norte", number: 1 });
    expect(run.stops.at(-1)).toMatchObject({ kind: Stop_Kind.DROP });
    expect(run.stops.at(-1)?.address?.line1).toBe("Rua do Almada 214");
    expect(run.distanceMeters).toBeGreaterThan(0);
  }
  expect(await Promise.all(shipmentIds.map(day.stateOf))).toEqual(["ready", "ready", "ready"]);

  const made = await dispatcher.createRuns({
    requestId: newId(),
    zoneId: ids.zone,
    runs: runs.map(({ shipmentIds: own, courierId }) => ({ shipmentIds: own, courierId, assign: true })),
  });
  const drops = (stops: (typeof runs)[number]["stops"]) =>
    stops.filter(({ kind }) => kind === Stop_Kind.DROP).map((stop) => stop.parcels.map((each) => each.shipmentId));
  expect(made.runs.map((run) => drops(run.stops))).toEqual(runs.map((run) => drops(run.stops)));
  const again = await dispatcher.suggestRuns(request);
  expect(again.runs).toEqual([]);
});

test("what is too heavy for everybody is told so, and with nobody on shift everything is", async () => {
  const { ids, dispatcher, packed, onShift } = day;
  const heavy = await packed({ weightGrams: 9_000 });
  const ask = { zoneId: ids.zone, shipmentIds: [heavy.shipmentId], budgetMillis };
  const nobody = await dispatcher.suggestRuns({ ...ask, courierIds: [newId()] });
  expect(nobody.unserved).toMatchObject([{ shipmentId: heavy.shipmentId, reason: Unserved_Reason.NO_COURIER }]);
  const weak = await onShift({ capacityGrams: 5_000, name: "Eva" });
  const tooBig = await dispatcher.suggestRuns({ ...ask, courierIds: [weak.id] });
  expect(tooBig.runs).toEqual([]);
  expect(tooBig.unserved).toMatchObject([{ shipmentId: heavy.shipmentId, reason: Unserved_Reason.CAPACITY }]);
});

test("a run in a bad order gets a better one, with the way that it saves, pick-ups first; taken, it is in force", async () => {
  const { ids, dispatcher, packed, onShift, runOf } = day;
  const tiago = await onShift({ name: "Ana" });
  const parcels = [];
  for (let n = 0; n < 4; n++) parcels.push(await packed({ line1: `Rua ${n}`, shopperId: newId() }));
  for (const [n, { shipmentId }] of parcels.entries()) {
    const place = { latitude: 41.15 + (n % 2) * 0.05 + n * 0.002, longitude: -8.62 };
    await dispatcher.pinPlace({ requestId: newId(), shipmentId, place });
  }
  const run = await runOf(
    parcels.map(({ shipmentId }) => shipmentId),
    tiago.id,
  );
  const [pickups, drops] = [day.pickupsOf(run), day.dropsOf(run)];
  const zigzag = drops.toSorted((a, b) =>
    (a.parcels[0]?.shipmentId ?? "").localeCompare(b.parcels[0]?.shipmentId ?? ""),
  );
  const changed = await dispatcher.changeRun({
    requestId: newId(),
    runId: run.id,
    version: run.version,
    stopIds: [...pickups, ...zigzag].map(({ id }) => id),
  });
  const asked = { zoneId: ids.zone, runId: run.id, budgetMillis };
  const { runs, distanceMetersBefore } = await dispatcher.suggestRuns(asked);
  const [better] = runs;
  expect(better?.distanceMeters).toBeLessThan(distanceMetersBefore);
  expect(better?.stops.map(({ id }) => id).toSorted()).toEqual(run.stops.map(({ id }) => id).toSorted());
  const stopIds = better?.stops.map(({ id }) => id) ?? [];
  const { run: taken } = await dispatcher.changeRun({
    ...{ requestId: newId(), runId: run.id, version: changed.run?.version ?? 0, stopIds },
  });
  expect(taken?.stops.map(({ id }) => id)).toEqual(stopIds);
  const once = await dispatcher.suggestRuns(asked);
  expect(once.runs[0]?.distanceMeters).toBeLessThanOrEqual(better?.distanceMeters ?? 0);
});

test("a dispatcher of another zone finds no zone and no run", async () => {
  const { dispatcher, packed, runOf } = day;
  const run = await runOf([(await packed()).shipmentId]);
  const zoneId = newId();
  await expect(dispatcher.suggestRuns({ zoneId })).rejects.toThrow("There is no such zone of yours.");
  await expect(dispatcher.suggestRuns({ zoneId, runId: run.id })).rejects.toThrow("There is no such zone of yours.");
  await expect(dispatcher.suggestRuns({ zoneId: day.ids.zone, runId: newId() })).rejects.toThrow("no such run");
});
