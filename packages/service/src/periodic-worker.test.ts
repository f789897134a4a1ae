import { createLogger } from "@souk/telemetry/logger";
import { expect, test, vi } from "vitest";
import { createPeriodicWorker } from "./periodic-worker.ts";

const log = createLogger({ service: "test", level: "silent" });

test("a run that fails is followed by others, one at a time", async () => {
  let runs = 0;
  let underWay = 0;
  const most = { underWay: 0 };
  const run = async () => {
    runs += 1;
    underWay += 1;
    most.underWay = Math.max(most.underWay, underWay);
    await new Promise(setImmediate);
    underWay -= 1;
    if (runs % 2 === 1) throw new Error("every other run fails");
  };
  const worker = createPeriodicWorker({ name: "test", intervalMs: 1, log, run });
  await worker.start();
  await vi.waitFor(() => expect(runs).toBeGreaterThan(4), { timeout: 10_000 });
  await worker.stop();
  expect(most.underWay).toBe(1);
});

test("a run that throws before it awaits anything is followed by others", async () => {
  let runs = 0;
  const run = () => {
    runs += 1;
    throw new Error("at once");
  };
  const worker = createPeriodicWorker({ name: "test", intervalMs: 1, log, run });
  await worker.start();
  await vi.waitFor(() => expect(runs).toBeGreaterThan(2), { timeout: 10_000 });
  await worker.stop();
});

test("stopping tells the run under way, waits for it, and begins no other", async () => {
  const seen: string[] = [];
  const run = async (stopping: AbortSignal) => {
    seen.push("begins");
    await new Promise((resolve) => stopping.addEventListener("abort", resolve));
    await new Promise(setImmediate);
    seen.push("ends");
  };
  const worker = createPeriodicWorker({ name: "test", intervalMs: 0, log, run });
  await worker.start();
  await worker.stop();
  expect(seen).toEqual(["begins", "ends"]);
});

test("stopping does not wait for the pause between two runs", async () => {
  const run = vi.fn(async () => {});
  const worker = createPeriodicWorker({ name: "test", intervalMs: 2 ** 31 - 1, log, run });
  await worker.start();
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  await worker.stop();
  expect(run).toHaveBeenCalledTimes(1);
});
