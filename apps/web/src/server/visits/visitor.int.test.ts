import { testRedisUrl } from "@souk/testing/redis";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDayKeys } from "./day-keys.ts";
import { visitorOf } from "./visitor.ts";

let redis: Redis;
beforeAll(() => {
  redis = new Redis(testRedisUrl());
});
afterAll(() => redis.disconnect());

const somebody = { userId: undefined, guestId: null, address: "203.0.113.9", agent: "Firefox" };
const hex = (visitor: Uint8Array) => Buffer.from(visitor).toString("hex");

test("all processes have one key a day, another one the next, and Redis forgets them", async () => {
  const processes = [createDayKeys(redis), createDayKeys(redis), createDayKeys(redis)];
  const keys = await Promise.all(processes.map((keyOf) => keyOf("2026-11-21")));
  expect(new Set(keys).size).toBe(1);
  expect(await processes[0]?.("2026-11-22")).not.toBe(keys[0]);
  expect(await redis.ttl("souk:visits:key:2026-11-21")).toBeGreaterThan(86_400);
});

test("somebody is the same visitor of a product all day, another one of another product, and the day after", () => {
  const [today, tomorrow] = ["key of today", "key of tomorrow"];
  const first = hex(visitorOf(today, "a", somebody));
  expect(first).toHaveLength(32);
  expect(hex(visitorOf(today, "a", { ...somebody }))).toBe(first);
  expect(hex(visitorOf(today, "b", somebody))).not.toBe(first);
  expect(hex(visitorOf(tomorrow, "a", somebody))).not.toBe(first);
});

test("an account is the same wherever it looks from; two guests behind one address are two", () => {
  const of = (who: Partial<Parameters<typeof visitorOf>[2]>) => hex(visitorOf("key", "a", { ...somebody, ...who }));
  expect(of({ userId: "u", address: "198.51.100.1", guestId: "g" })).toBe(of({ userId: "u" }));
  expect(of({ guestId: "g" })).not.toBe(of({ guestId: "h" }));
  expect(of({ guestId: "g" })).not.toBe(of({}));
  expect(of({ agent: "Chrome" })).not.toBe(of({}));
});
