import { beforeEach, expect, test } from "vitest";
import { createVisitBuffer, type NotedVisit } from "./visit-buffer.ts";

const visit = (productId: string, visitor = 1): NotedVisit => ({
  ...{ day: "2026-11-21", productId },
  visitor: new Uint8Array(16).fill(visitor),
});

let told: NotedVisit[][] = [];
let isAway = false;
const errors: unknown[] = [];

function buffer(waitingMax = 10) {
  return createVisitBuffer({
    waitMs: 20,
    waitingMax,
    async tell(visits) {
      if (isAway) throw new Error("away");
      told.push([...visits]);
    },
    onError: (error) => errors.push(error),
  });
}

beforeEach(() => {
  told = [];
  isAway = false;
  errors.length = 0;
});

test("visits are told together, each once, and nothing is told when there are none", async () => {
  const visits = buffer();
  for (const each of [visit("a"), visit("b"), visit("a"), visit("a", 2)]) visits.add(each);
  await expect.poll(() => told).toEqual([[visit("a"), visit("b"), visit("a", 2)]]);
  visits.add(visit("c"));
  await expect.poll(() => told.length).toBe(2);
  expect(told[1]).toEqual([visit("c")]);
});

test("what could not be told is told later, and never more waits than may", async () => {
  const visits = buffer(2);
  isAway = true;
  expect([visits.add(visit("a")), visits.add(visit("b")), visits.add(visit("c"))]).toEqual([true, true, false]);
  await expect.poll(() => errors.length).toBeGreaterThan(1);
  isAway = false;
  await expect.poll(() => told).toEqual([[visit("a"), visit("b")]]);
  expect(visits.add(visit("d"))).toBe(true);
});
