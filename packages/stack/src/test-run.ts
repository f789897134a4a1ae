import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CHECKOUT } from "./folders.ts";
import { createProgress, type Progress } from "./progress.ts";
import { chromiumPath } from "./testing/chromium.ts";
import { countPlaywright, countVitest, type TestCount } from "./testing/count-tests.ts";
import { runCommand } from "./testing/run-command.ts";
import { startTestStack, type TestStack } from "./testing/test-stack.ts";

const minute = 60_000;
const logFolder = join(CHECKOUT, ".souk-test-logs");
const stages = ["check", "unit", "browser"] as const;
type Stage = (typeof stages)[number];

/** `npm test`: everything that has to hold, from formatting to a paid order in a browser. */
export async function run(args: string[]): Promise<void> {
  const wanted = readStages(args);
  mkdirSync(logFolder, { recursive: true });
  const progress = createProgress(process.stdout, process.env);
  const counts: TestCount[] = [];
  if (wanted.includes("check")) counts.push(await check(progress));
  if (wanted.length > 1 || !wanted.includes("check")) {
    const chromium = await progress.step("chromium", (note) => chromiumPath(process.env, note));
    if (wanted.includes("unit")) counts.push(await unit(progress, chromium));
    if (wanted.includes("browser")) counts.push(...(await browser(progress, chromium)));
  }
  const sum = (pick: (count: TestCount) => number) => counts.reduce((all, count) => all + pick(count), 0);
  progress.line(
    `${sum((count) => count.passed)} passed, ${sum((count) => count.failed)} failed, ${sum((count) => count.skipped)} skipped`,
  );
}

const checks = ["format:check", "typecheck", "unused", "proto:check"];

/** Each part of `npm run check` counts as one test. */
async function check(progress: Progress): Promise<TestCount> {
  for (const name of checks) {
    await progress.step(`check ${name}`, () =>
      runCommand({
        program: "npm",
        args: ["run", "--silent", name],
        logFile: join(logFolder, `${name.replace(":", "-")}.log`),
        timeoutMs: 5 * minute,
      }),
    );
  }
  return { passed: checks.length, failed: 0, skipped: 0 };
}

/** Units and services, with real PostgreSQL, Redis and sockets. */
async function unit(progress: Progress, chromium: string): Promise<TestCount> {
  const report = join(logFolder, "vitest.json");
  await progress.step("unit and integration tests", () =>
    runCommand({
      program: "vitest",
      args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      env: { CHROMIUM_PATH: chromium },
      logFile: join(logFolder, "vitest.log"),
      timeoutMs: 35 * minute,
    }),
  );
  return countVitest(report);
}

/** The specs of one app, against the running stack. */
async function specs(progress: Progress, { env }: TestStack, app: string): Promise<TestCount> {
  const report = join(logFolder, `playwright-${app}.json`);
  await progress.step(`browser tests of apps/${app}`, () =>
    runCommand({
      program: "playwright",
      args: ["test", `--config=apps/${app}/playwright.config.ts`, "--reporter=list,json"],
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      logFile: join(logFolder, `playwright-${app}.log`),
      timeoutMs: 40 * minute,
    }),
  );
  return countPlaywright(report);
}

/** A whole stack started as a user would, then the apps in Chromium, then the short form of the proofs. */
async function browser(progress: Progress, chromium: string): Promise<TestCount[]> {
  const stack = await progress.step("npm start with demo data", () => startTestStack(logFolder, chromium));
  try {
    const counts: TestCount[] = [];
    for (const app of ["web", "seller", "logistics"]) counts.push(await specs(progress, stack, app));
    return [...counts, await proofs(progress, stack)];
  } finally {
    await progress.step("npm run stop", () => stack.stop());
  }
}

/** Small enough for every run; what they find by chance with larger numbers is for `npm run prove`. */
const shortForms: readonly (readonly [proof: string, ...options: string[]])[] = [
  ["oversell", "--scenario", "race", "--shoppers", "60", "--stock", "15"],
  ["oversell", "--shoppers", "10", "--stock", "4"],
  ["payments", "--rounds", "2", "--shoppers", "8", "--seed", "1"],
  ["ledger", "--sequences", "100"],
  ["payouts", "--rounds", "1", "--sellers", "5"],
  ["access", "--table", "no"],
  // Of operators and services too: their junk goes with the stack. Then everything there is has been written to.
  ["input", "--cases", "4", "--callers", "all"],
  ["queries"],
  ["cards"],
  ["monitoring"],
  ["crash", "--journeys", "paid,abandoned", "--together", "100", "--again", "no", "--rounds", "1", "--checkouts", "6"],
  ["imports", "--rows", "4000", "--kills", "1"],
  ["events", "--kills", "6", "--pause", "400", "--sources", "1"],
];

/** On a stack whose parts can be made to fail. */
const shortFormsWithFaults: typeof shortForms = [["degrade", "--parts", "search,product,redis,media"]];

async function prove(progress: Progress, env: NodeJS.ProcessEnv, form: readonly string[]): Promise<void> {
  await progress.step(`prove ${form.join(" ")}`, () =>
    runCommand({
      program: "npm",
      args: ["run", "--silent", "prove", "--", ...form],
      env,
      logFile: join(logFolder, `prove-${form.join("-").replaceAll(/[^a-z0-9]+/g, "-")}.log`),
      timeoutMs: 10 * minute,
    }),
  );
}

async function proofs(progress: Progress, stack: TestStack): Promise<TestCount> {
  for (const form of shortForms) await prove(progress, stack.env, form);
  const withFaults = await progress.step("npm start with a fault proxy", () => stack.restartWithFaultProxy());
  for (const form of shortFormsWithFaults) await prove(progress, withFaults, form);
  return { passed: shortForms.length + shortFormsWithFaults.length, failed: 0, skipped: 0 };
}

function readStages(args: string[]): readonly Stage[] {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } });
  if (values.only === undefined) return stages;
  const found = stages.filter((stage) => stage === values.only);
  if (found.length === 0) throw new Error(`--only is "${values.only}": it has to be one of ${stages.join(", ")}.`);
  return found;
}
