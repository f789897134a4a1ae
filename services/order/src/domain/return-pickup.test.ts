import { expect, test } from "vitest";
import { pickupDays } from "./pickup-days.ts";
import { followPickup, type PickupMove, type PickupNews, type ReturnPickup } from "./return-pickup.ts";

const at = new Date("2026-11-24T10:00:00Z");
const booked: ReturnPickup = {
  ...{ id: "p", returnId: "r", code: "RT7K2M94QX", state: "booked", day: "2026-11-25", weightGrams: 500, bookedAt: at },
  ...{ estimatedArrival: null, attemptCount: 0, failureReason: null, failedAt: null, nextAt: null, collectedAt: null },
  ...{ broughtAt: null, calledOffAt: null, calledOffByCouriers: false, sequence: 0 },
};
const news = (move: PickupMove, sequence: number, more: Partial<PickupNews> = {}): PickupNews => ({
  ...{ move, sequence, at, isWaiting: false, estimatedArrival: null, attemptCount: 0, failureReason: null, ...more },
});
const after = (pickup: ReturnPickup, ...heard: PickupNews[]) =>
  heard.reduce((now, each) => followPickup(now, each) ?? now, pickup);

test("in whatever order it is heard, a pick-up ends where its courier left it", () => {
  const day = [news("planned", 2), news("next", 3), news("collected", 4), news("brought", 5)];
  for (const heard of [day, day.toReversed(), [...day, ...day], [day[3], day[0], day[2]]])
    expect(after(booked, ...heard.filter((each) => each !== undefined))).toMatchObject({
      state: "brought",
      sequence: 5,
    });
});

test("what was called off stays so, unless its courier had it by then", () => {
  const calledOff: ReturnPickup = { ...booked, state: "called_off", calledOffAt: at };
  expect(after(calledOff, news("planned", 2), news("next", 3)).state).toBe("called_off");
  expect(after(calledOff, news("collected", 4))).toMatchObject({ state: "collected", calledOffAt: null });
  expect(after({ ...booked, state: "collected", sequence: 4 }, news("called_off", 5)).state).toBe("collected");
});

test("after a failed attempt it waits again; nobody is next then, and the reason is kept", () => {
  const failed = news("attempt_failed", 4, { isWaiting: true, attemptCount: 1, failureReason: "nobody_there" });
  const waits = after(booked, news("next", 3, { estimatedArrival: at }), failed);
  expect(waits).toMatchObject({ state: "booked", nextAt: null, attemptCount: 1, failureReason: "nobody_there" });
  expect(waits.estimatedArrival).toBeNull();
  expect(after(waits, news("called_off", 6, { attemptCount: 2 }))).toMatchObject({ calledOffByCouriers: true });
});

test("a courier comes on the next working days, not on a Sunday", () => {
  expect(pickupDays({ date: "2026-11-27" })).toEqual([
    ...["2026-11-28", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"],
  ]);
});
