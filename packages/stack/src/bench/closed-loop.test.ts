import { expect, test } from "vitest";
import { closedLoop, percentile } from "./closed-loop.ts";

test("percentiles are by nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99), percentile([7], 0.99), percentile([], 0.5)]).toEqual([
    50, 99, 7, 0,
  ]);
});

test("never more are under way than clients there are, and what fails is counted but not timed", async () => {
  let [underWay, most] = [0, 0];
  const result = await closedLoop({
    atOnce: 3,
    seconds: 0.05,
    ask: async (n) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
      if (n % 2 === 1) throw new Error(`no ${n}`);
    },
  });
  expect(most).toBe(3);
  expect(result.firstError).toBe("no 1");
  expect(Math.abs(result.requests - result.errors)).toBeLessThanOrEqual(1);
});

test("a client that asks every so often asks no more often, and stops when it is over", async () => {
  const over = new AbortController();
  setTimeout(() => over.abort(), 200);
  const result = await closedLoop({ atOnce: 2, everyMs: 60_000, until: over.signal, ask: async () => {} });
  expect(result.requests).toBe(1);
});

test("so many requests as were wanted are sent, however long they take", async () => {
  const ask = () => new Promise((resolve) => setTimeout(resolve, 5));
  const result = await closedLoop({ atOnce: 4, seconds: 0, requests: 10, ask });
  expect(result.requests).toBe(10);
  expect(result.maxMs).toBeGreaterThanOrEqual(result.p50Ms);
});
