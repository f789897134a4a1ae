import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);
const version = "13.5.0";
const installTimeoutMs = 300_000;
const auditTimeoutMs = 180_000;
const reportLimitBytes = 64 * 1024 * 1024;

/** A chromium in a container has no sandbox, no GPU and nothing to tell its maker. */
const chromiumFlags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
].join(" ");

const score = z.object({ score: z.number().nullable() });
const numeric = z.object({ numericValue: z.number() });
const request = z.object({ resourceType: z.string().optional(), transferSize: z.number().optional() });
const Result = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.object({ performance: score, accessibility: score, "best-practices": score, seo: score }),
  audits: z.object({
    "largest-contentful-paint": numeric,
    "cumulative-layout-shift": numeric,
    "total-blocking-time": numeric,
    "network-requests": z.object({ details: z.object({ items: z.array(request) }) }),
  }),
});
const refs = z.object({ auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) });
const Checks = z.object({
  categories: z.object({ accessibility: refs, "best-practices": refs, seo: refs }),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), title: z.string() })),
});

export interface PageFigures {
  /** How fast the machine was, by Lighthouse's own measure. */
  readonly benchmarkIndex: number;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly largestPaintMs: number;
  readonly blockingMs: number;
  readonly layoutShift: number;
  readonly scriptBytes: number;
  readonly totalBytes: number;
  /** Titles of the checks of accessibility, practice and SEO that fail. */
  readonly failed: readonly string[];
}

/** The file of the Lighthouse command line. It weighs 176 MB, so it is fetched when first asked for, not with the rest. */
export async function installLighthouse(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "tools", `lighthouse-${version}`);
  const cli = join(folder, "node_modules", "lighthouse", "cli", "index.js");
  if (existsSync(cli)) return cli;
  await mkdir(folder, { recursive: true });
  const args = ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", `lighthouse@${version}`];
  await run("npm", args, { timeout: installTimeoutMs });
  return cli;
}

export interface Auditor {
  readonly cli: string;
  readonly chromium: string;
}

/** Loads a page once as Lighthouse's phone on slow 4G, in a browser of its own, the processor slowed down so many times. */
export async function auditPage({ cli, chromium }: Auditor, url: string, slowdown: number): Promise<PageFigures> {
  const throttling = `--throttling.cpuSlowdownMultiplier=${slowdown}`;
  const args = [cli, url, "--output=json", "--quiet", throttling, `--chrome-flags=${chromiumFlags}`];
  const env = { ...process.env, CHROME_PATH: chromium };
  const { stdout } = await run(process.execPath, args, { env, timeout: auditTimeoutMs, maxBuffer: reportLimitBytes });
  const report: unknown = JSON.parse(stdout);
  return { ...figuresOf(Result.parse(report)), failed: failedOf(Checks.parse(report)) };
}

function failedOf({ categories, audits }: z.infer<typeof Checks>): string[] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const failed = counted.flatMap(({ id }) => (audits[id]?.score === 0 ? [audits[id].title] : []));
  return [...new Set(failed)];
}

function figuresOf({ environment, categories, audits }: z.infer<typeof Result>): Omit<PageFigures, "failed"> {
  const requests = audits["network-requests"].details.items;
  const bytes = (items: typeof requests) => items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  return {
    benchmarkIndex: environment.benchmarkIndex,
    performance: percent(categories.performance),
    accessibility: percent(categories.accessibility),
    bestPractices: percent(categories["best-practices"]),
    seo: percent(categories.seo),
    largestPaintMs: audits["largest-contentful-paint"].numericValue,
    blockingMs: audits["total-blocking-time"].numericValue,
    layoutShift: audits["cumulative-layout-shift"].numericValue,
    scriptBytes: bytes(requests.filter(({ resourceType }) => resourceType === "Script")),
    totalBytes: bytes(requests),
  };
}

const percent = ({ score: of }: z.infer<typeof score>) => Math.round((of ?? 0) * 100);
