import { expect, test } from "vitest";
import { growthOf } from "./memory.ts";

const minutes = 10;
/** One a second; garbage fills and empties a fifth of it every 20 s. */
const samples = (heldBytes: (atMs: number) => number) =>
  Array.from({ length: minutes * 60 }, (_, second) => {
    const atMs = second * 1_000;
    return { atMs, bytes: heldBytes(atMs) * (1 + (second % 20) / 100) };
  });

test("garbage that comes and goes, and what is held after warming up, is no growth", () => {
  const { share, mostBytes } = growthOf(samples((atMs) => (atMs < 100_000 ? 100 : 300)));
  expect(share).toBe(0);
  expect(mostBytes).toBeGreaterThan(350);
});

test("what is held more and more is growth", () => {
  const { fromBytes, untilBytes, share } = growthOf(samples((atMs) => 300 + atMs / 9_000));
  expect(untilBytes - fromBytes).toBeGreaterThan(25);
  expect(share).toBeGreaterThan(0.1);
});
