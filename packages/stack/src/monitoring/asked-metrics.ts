import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CHECKOUT } from "../folders.ts";

const Target = z.object({ expr: z.string() });
const Dashboard = z.object({
  title: z.string(),
  uid: z.string(),
  schemaVersion: z.number(),
  panels: z.array(
    z.object({ id: z.number(), type: z.string(), title: z.string(), targets: z.array(Target).optional() }),
  ),
});

export const dashboardFile = join(CHECKOUT, "infra", "grafana", "souk.json");
export const prometheusFolder = join(CHECKOUT, "infra", "prometheus");

export const readDashboard = () => Dashboard.parse(JSON.parse(readFileSync(dashboardFile, "utf8")));

/** Every query of the dashboard and the alerts. */
export function askedQueries(): string[] {
  const panels = readDashboard().panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
  const rules = readFileSync(join(prometheusFolder, "alerts.yml"), "utf8");
  const folded = rules.replaceAll(/>-\n\s+/g, "").replaceAll(/\n\s{10}(?=\/)/g, " ");
  return [...panels, ...[...folded.matchAll(/^\s+expr: (.+)$/gm)].map(([, expr]) => expr ?? "")];
}

const labels = /\{[^}]*\}/g;
const grouping = /\b(?:by|without)\s*\([^)]*\)/g;
const name = /\b[a-z_][a-z0-9_]*\b(?!\s*\()/g;
/** Words of the query language, units of time and Prometheus' own metrics. */
const notMetrics = new Set(["or", "and", "unless", "by", "without", "up"]);

/** The metrics that a query asks for, as an exporter names them: a histogram without the endings of its series. */
export function metricsOf(query: string): string[] {
  const bare = query
    .replaceAll(labels, "")
    .replaceAll(grouping, "")
    .replaceAll(/\[[^\]]*\]/g, "");
  const names = [...bare.matchAll(name)].map(([found]) => found);
  return [...new Set(names)]
    .filter((each) => !notMetrics.has(each))
    .map((each) => each.replace(/_(bucket|sum|count)$/, ""));
}
