import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askedQueries, metricsOf, prometheusFolder, readDashboard } from "../src/monitoring/asked-metrics.ts";

/** Debian: apt-get install prometheus. */
const promtool = ["/usr/bin/promtool", process.env.PROMTOOL_PATH].find((path) => path && existsSync(path));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(promtool ?? "", args, { encoding: "utf8", timeout: 20_000 });
  return { status, output: stdout + stderr };
};

test.skipIf(!promtool)(
  "promtool takes the configuration, the alerts, and finds that they fire when they should",
  () => {
    expect(run("check", "config", join(prometheusFolder, "prometheus.yml"))).toMatchObject({ status: 0 });
    expect(run("check", "rules", join(prometheusFolder, "alerts.yml"))).toMatchObject({ status: 0 });
    expect(run("test", "rules", join(prometheusFolder, "alerts.test.yml"))).toMatchObject({ status: 0 });
  },
);

test("each panel of the dashboard has an id of its own and asks for something", () => {
  const { panels } = readDashboard();
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const silent = panels.filter(({ type, targets = [] }) => type !== "row" && targets.length === 0);
  expect(silent).toEqual([]);
});

test("there is an alert for each promise about money, stock, checkouts and events", () => {
  const asked = new Set(askedQueries().flatMap(metricsOf));
  const promised = [
    "souk_ledger_imbalance",
    "souk_checkouts",
    "souk_orphan_authorizations",
    "souk_reservations_overdue_seconds",
    "souk_dead_letters",
    "souk_outbox_oldest_seconds",
    "souk_consumer_lag",
    "souk_consumer_oldest_seconds",
  ];
  expect(promised.filter((name) => !asked.has(name))).toEqual([]);
});

test("a query's metrics are told from its functions, labels and durations", () => {
  const query =
    'histogram_quantile(0.99, sum by (service, le) (rate(calls_seconds_bucket{code=~"a|b"}[5m]))) or vector(0)';
  expect(metricsOf(query)).toEqual(["calls_seconds"]);
});
