import { expect, test } from "vitest";
import { isRedisAway } from "./redis-away.ts";

test.each([
  "Command aborted due to connection close",
  "Command timed out",
  "Connection is closed.",
  'Reached the max retries per request limit (which is 1). Refer to "maxRetriesPerRequest" option for details.',
])("Redis is away, also below what was wrapped around that: %s", (message) => {
  expect(isRedisAway(new Error(message))).toBe(true);
  expect(isRedisAway(new Error("the limit was not counted", { cause: new Error(message) }))).toBe(true);
});

test.each(["WRONGTYPE Operation against a key holding the wrong kind of value", "Command failed"])(
  "a bug is none of that: %s",
  (message) => expect(isRedisAway(new Error(message))).toBe(false),
);
