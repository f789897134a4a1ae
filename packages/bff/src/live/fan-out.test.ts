import { expect, test } from "vitest";
import { createFanOut } from "./fan-out.ts";

const limits = { streamsMax: 3, streamsPerFollowerMax: 2 };

test("every page of an order hears of it, a page of another order does not", async () => {
  const fanOut = createFanOut(limits);
  const [one, two, other] = [fanOut.open(["a"], "ann"), fanOut.open(["a"], "ben"), fanOut.open(["b"], "ben")];
  fanOut.tell("a", "1");
  expect(await one.next(undefined)).toBe("1");
  expect(await two.next(undefined)).toBe("1");
  const gone = AbortSignal.timeout(50);
  expect(await other.next(gone)).toBeUndefined();
});

test("a page that follows two things hears of either, and leaves both", async () => {
  const fanOut = createFanOut(limits);
  const page = fanOut.open(["a", "b"], "ann");
  fanOut.tell("b", "1");
  expect(await page.next(undefined)).toBe("1");
  fanOut.tell("a", "2");
  expect(await page.next(undefined)).toBe("2");
  expect(fanOut.size()).toBe(1);
  page.close();
  expect(fanOut.followed()).toEqual([]);
});

test("a page that is slow has one version waiting, the latest", async () => {
  const fanOut = createFanOut(limits);
  const page = fanOut.open(["a"], "ann");
  for (let version = 1; version <= 10_000; version++) fanOut.tell("a", String(version));
  expect(await page.next(undefined)).toBe("10000");
  expect(await page.next(AbortSignal.timeout(20))).toBeUndefined();
});

test("no more pages follow than there is room for, of one shopper and of all, and who leaves makes room", () => {
  const fanOut = createFanOut(limits);
  const anns = [fanOut.open(["a"], "ann"), fanOut.open(["b"], "ann")];
  expect(() => fanOut.requireRoom("ann")).toThrow(expect.objectContaining({ reason: "TOO_MANY_STREAMS" }));
  fanOut.requireRoom("ben");
  const bens = fanOut.open(["c"], "ben");
  expect(() => fanOut.requireRoom("eve")).toThrow(expect.objectContaining({ reason: "TOO_MANY_STREAMS" }));
  for (const stream of [...anns, bens, bens]) stream.close();
  expect(fanOut.size()).toBe(0);
  expect(fanOut.followed()).toEqual([]);
  fanOut.requireRoom("ann");
});

test("a page that waits ends with the process, with its request and when it is closed", async () => {
  const fanOut = createFanOut(limits);
  const request = new AbortController();
  const [first, second, third] = [fanOut.open(["a"], "ann"), fanOut.open(["a"], "ben"), fanOut.open(["a"], "eve")];
  const ends = [first.next(undefined), second.next(request.signal), third.next(undefined)];
  first.close();
  request.abort();
  fanOut.end();
  expect(await Promise.all(ends)).toEqual([undefined, undefined, undefined]);
  expect(await fanOut.open(["a"], "late").next(undefined)).toBeUndefined();
});
