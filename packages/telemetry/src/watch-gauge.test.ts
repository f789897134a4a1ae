import { expect, test } from "vitest";
import { createMetrics } from "./metrics.ts";
import { watchGauge, watchGauges } from "./watch-gauge.ts";

const linesOf = async (metrics: { text(): Promise<string> }, name: string) =>
  (await metrics.text()).split("\n").filter((line) => line.startsWith(name));

test("a figure is read when it is asked for, and there is none while it cannot be read", async () => {
  const metrics = createMetrics("test");
  const figures = [3, 4];
  watchGauge(metrics, { name: "souk_waiting", help: "what waits" }, async () => {
    const next = figures.shift();
    if (next === undefined) throw new Error("the database is away");
    return next;
  });
  expect(await linesOf(metrics, "souk_waiting")).toEqual(['souk_waiting{service="test"} 3']);
  expect(await linesOf(metrics, "souk_waiting")).toEqual(['souk_waiting{service="test"} 4']);
  expect(await linesOf(metrics, "souk_waiting")).toEqual([]);
});

test("a dear figure is read once while it is young", async () => {
  const metrics = createMetrics("test");
  let reads = 0;
  watchGauge(metrics, { name: "souk_dear", help: "costs much", maxAgeMs: 60_000 }, async () => ++reads);
  await metrics.text();
  expect(await linesOf(metrics, "souk_dear")).toEqual(['souk_dear{service="test"} 1']);
});

test("a label that is not given any more is gone", async () => {
  const metrics = createMetrics("test");
  const answers = [[{ labels: { state: "parked" }, value: 1 }], []];
  watchGauges(metrics, { name: "souk_states", help: "by state", label: "state" }, async () => answers.shift() ?? []);
  expect(await linesOf(metrics, "souk_states")).toEqual(['souk_states{state="parked",service="test"} 1']);
  expect(await linesOf(metrics, "souk_states")).toEqual([]);
});
