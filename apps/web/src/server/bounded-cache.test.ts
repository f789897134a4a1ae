import { expect, test } from "vitest";
import { createBoundedCache } from "./bounded-cache.ts";

test("a value is forgotten after its lifetime", () => {
  let now = 0;
  const cache = createBoundedCache<string>({ entriesMax: 10, lifetimeMs: 100, now: () => now });
  cache.set("a", "1");
  now = 99;
  expect(cache.get("a")).toBe("1");
  now = 100;
  expect(cache.get("a")).toBeUndefined();
});

test("the cache never holds more than it may: the oldest goes", () => {
  const cache = createBoundedCache<number>({ entriesMax: 2, lifetimeMs: 100, now: () => 0 });
  for (const [value, key] of ["a", "b", "a", "c"].entries()) cache.set(key, value);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([2, undefined, 3]);
});
