import { newId } from "@souk/ids/id";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RunView, StopView } from "@/server/routers/courier/run-view";
import type { Action } from "./action.ts";
import { applyActions, nextStop, stopsOf } from "./apply-actions.ts";

const stop = (number: number, more: Partial<StopView> = {}): StopView => ({
  id: `stop-${number}`,
  number,
  kind: "drop",
  state: "pending",
  party: "shopper",
  partyName: "Anna P.",
  address: null,
  note: "",
  window: null,
  estimatedArrival: null,
  place: null,
  isPlaceKnown: false,
  parcels: [{ code: "S1", sellerName: "Norte", isScanned: false }],
  proof: { pin: true, photo: false, signature: false },
  pinTriesLeft: 5,
  failureReason: null,
  isLate: false,
  ...more,
});

const run: RunView = {
  id: "run",
  number: 118,
  state: "assigned",
  stops: [stop(1), stop(2), stop(3, { state: "removed" })],
  plannedStart: null,
  finishedAt: null,
  offerEndsAt: null,
  distanceMeters: 0,
  durationSeconds: 0,
  earnings: null,
  startPlace: null,
};

const act = (kind: Action["kind"], stopId?: string, more: Partial<Action> = {}): Action => ({
  ...{ id: newId(), kind, runId: "run", deviceAt: "2026-11-22T10:00:00Z", ...more },
  ...(stopId !== undefined && { stopId }),
});

test("a day is seen as it was done, before any server knows of it", () => {
  const day = [
    act("startRun"),
    act("arrive", "stop-1"),
    act("scan", "stop-1", { code: "S1" }),
    act("handOver", "stop-1"),
  ];
  const now = applyActions(run, day);
  expect(now.state).toBe("started");
  expect(now.stops[0]).toMatchObject({ state: "done", parcels: [{ isScanned: true }] });
  expect(nextStop(now)?.id).toBe("stop-2");
  const end = applyActions(now, [act("fail", "stop-2", { failureReason: "noAccess" }), act("finishRun")]);
  expect(end).toMatchObject({ state: "finished", stops: [{}, { state: "failed", failureReason: "noAccess" }, {}] });
  expect(nextStop(end)).toBeUndefined();
});

test("what was taken off the run is not counted and cannot be done", () => {
  expect(stopsOf(run)).toHaveLength(2);
  expect(applyActions(run, [act("handOver", "stop-3")]).stops[2]?.state).toBe("removed");
});

test("actions of another run change nothing", () => {
  expect(applyActions(run, [{ ...act("startRun"), runId: "another" }])).toEqual(run);
});

test("it does not matter whether the server knew of an action already", () => {
  const kinds = ["startRun", "arrive", "scan", "collect", "handOver", "fail"] as const;
  const anAction = fc
    .record({ kind: fc.constantFrom(...kinds), at: fc.integer({ min: 1, max: 3 }) })
    .map(({ kind, at }) => act(kind, kind === "startRun" ? undefined : `stop-${at}`, { code: "S1" }));
  fc.assert(
    fc.property(fc.array(anAction, { maxLength: 12 }), (day) => {
      const once = applyActions(run, day);
      expect(applyActions(once, day)).toEqual(once);
    }),
  );
});
