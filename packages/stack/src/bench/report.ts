import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Row } from "./measure.ts";

/** Everything that one run found, as it is kept. */
export interface Report {
  readonly at: string;
  readonly commit: string;
  readonly machine: { readonly node: string; readonly cpus: number; readonly loadBefore: number };
  readonly seconds: number;
  readonly rows: readonly Row[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  /** By part, after the run. */
  readonly memoryBytes: Readonly<Record<string, number>>;
}

const EarlierRow = z.object({
  name: z.string(),
  atOnce: z.number(),
  perSecond: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
});
const Earlier = z.object({ at: z.string(), rows: z.array(EarlierRow) });

/** What is read of an earlier run, to compare with. */
export type EarlierReport = z.infer<typeof Earlier>;

/** For each scenario the newest figures there are, for a run may have measured only some. */
export function readEarlier(folder: string): Map<string, z.infer<typeof EarlierRow>> {
  const newest = new Map<string, z.infer<typeof EarlierRow>>();
  for (const name of filesIn(folder)) {
    const read = Earlier.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
    for (const row of read.data?.rows ?? []) newest.set(row.name, row);
  }
  return newest;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    return [];
  }
}

/** Keeps the report, each row with the earlier figures beside its own; gives the file's path. */
export function keepReport(folder: string, report: Report, earlier: ReturnType<typeof readEarlier>): string {
  mkdirSync(folder, { recursive: true });
  const rows = report.rows.map((row) => ({ ...row, before: earlier.get(row.name) ?? null }));
  const path = join(folder, `${report.at.replaceAll(":", "-")}.json`);
  writeFileSync(path, `${JSON.stringify({ ...report, rows }, null, 2)}\n`);
  return path;
}
