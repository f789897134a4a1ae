import { expect, test } from "vitest";
import { estimateArrivals } from "./estimate.ts";
import { opensAt } from "./opens-at.ts";

const promised = new Date("2026-11-24T09:00:00Z");
const at = (time: string) => new Date(time);

test("an earlier day than the promised one needs no waiting; early in the morning of it does", () => {
  expect(opensAt(promised, at("2026-11-23T14:00:00Z"))).toBeUndefined();
  expect(opensAt(promised, at("2026-11-24T06:00:00Z"))).toEqual(promised);
  expect(opensAt(null, at("2026-11-24T06:00:00Z"))).toBeUndefined();
});

test("a courier who brings it days before is expected then, not on the promised day", () => {
  const place = { latitude: 41.15, longitude: -8.61 };
  const start = { at: at("2026-11-22T14:00:00Z"), place, vehicle: "van", serviceMs: 180_000 } as const;
  const { arrivals } = estimateArrivals(start, [{ id: "a", place, from: promised }]);
  expect(arrivals.get("a")).toEqual(start.at);
});
