import { expect, test } from "vitest";
import { createFailures } from "./failures.ts";

test("what failed is told at the end, all of it, and what came after was run", async () => {
  const failures = createFailures();
  const done: string[] = [];
  await failures.keep(Promise.reject(new Error("the first is broken")));
  await failures.keep(Promise.resolve(done.push("the second")));
  await failures.keep(Promise.reject("the third too"));
  expect(done).toEqual(["the second"]);
  expect(failures.count()).toBe(2);
  expect(() => failures.throwIfAny()).toThrow("the first is broken\n\nthe third too");
});

test("nothing is thrown where nothing failed", async () => {
  const failures = createFailures();
  await failures.keep(Promise.resolve());
  expect(() => failures.throwIfAny()).not.toThrow();
});
