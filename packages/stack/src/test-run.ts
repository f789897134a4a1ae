import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CHECKOUT } from "./folders.ts";
import { createProgress, type Progress } from "./progress.ts";
import { chromiumPath } from "./testing/chromium.ts";
import { countPlaywright, countVitest, type TestCount } from "./testing/count-tests.ts";
import { createFailures, type Failures } from "./testing/failures.ts";
import { runCommand } from "./testing/run-command.ts";
import { shortForms, shortFormsWithFaults } from "./testing/short-forms.ts";
import { startTestStack, type TestStack } from "./testing/test-stack.ts";

const minute = 60_000;
const logFolder = join(CHECKOUT, ".souk-test-logs");
const stages = ["check", "unit", "browser"] as const;
type Stage = (typeof stages)[number];

/**
 * `npm test`: everything that has to hold, from formatting to a paid order in a browser. What follows a failed test is run
 * all the same: one run tells all that is wrong.
 */
export async function run(args: string[]): Promise<void> {
  const wanted = readStages(args);
  mkdirSync(logFolder, { recursive: true });
  const progress = createProgress(process.stdout, process.env);
  const failures = createFailures();
  const counts: TestCount[] = [];
  if (wanted.includes("check")) counts.push(await check(progress));
  if (wanted.length > 1 || !wanted.includes("check")) {
    const chromium = await progress.step("chromium", (note) => chromiumPath(process.env, note));
    if (wanted.includes("unit")) counts.push(await unit(progress, failures, chromium));
    if (wanted.includes("browser")) counts.push(...(await browser(progress, failures, chromium)));
  }
  const sum = (pick: (count: TestCount) => number) => counts.reduce((all, count) => all + pick(count), 0);
  progress.line(
    `${sum((count) => count.passed)} passed, ${sum((count) => count.failed)} failed, ${sum((count) => count.skipped)} skipped, ${sum((count) => count.flaky)} passed at the second try`,
  );
  failures.throwIfAny();
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
  return { passed: checks.length, failed: 0, skipped: 0, flaky: 0 };
}

/** Units and services, with real PostgreSQL, Redis and sockets. */
async function unit(progress: Progress, failures: Failures, chromium: string): Promise<TestCount> {
  const report = join(logFolder, "vitest.json");
  await failures.keep(
    progress.step("unit and integration tests", () =>
      runCommand({
        program: "vitest",
        args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
        env: { CHROMIUM_PATH: chromium },
        logFile: join(logFolder, "vitest.log"),
        timeoutMs: 35 * minute,
      }),
    ),
  );
  return countVitest(report);
}

/** The specs of one app, against the running stack. */
async function specs(progress: Progress, failures: Failures, { env }: TestStack, app: string): Promise<TestCount> {
  const report = join(logFolder, `playwright-${app}.json`);
  await failures.keep(
    progress.step(`browser tests of apps/${app}`, () =>
      runCommand({
        program: "playwright",
        args: ["test", `--config=apps/${app}/playwright.config.ts`, "--reporter=list,json"],
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        logFile: join(logFolder, `playwright-${app}.log`),
        timeoutMs: 40 * minute,
      }),
    ),
  );
  const { flakyTests, ...count } = countPlaywright(report);
  for (const title of flakyTests) progress.line(`passed at the second try: ${title}`);
  return count;
}

/** A whole stack started as a user would, then the apps in Chromium, then the short form of the proofs. */
async function browser(progress: Progress, failures: Failures, chromium: string): Promise<TestCount[]> {
  const stack = await progress.step("npm start with demo data", () => startTestStack(logFolder, chromium));
  try {
    const counts: TestCount[] = [];
    for (const app of ["web", "seller", "logistics"]) counts.push(await specs(progress, failures, stack, app));
    return [...counts, await proofs(progress, failures, stack)];
  } finally {
    await progress.step("npm run stop", () => stack.stop());
  }
}

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

async function proofs(progress: Progress, failures: Failures, stack: TestStack): Promise<TestCount> {
  const before = failures.count();
  for (const form of shortForms) await failures.keep(prove(progress, stack.env, form));
  const withFaults = await progress.step("npm start with a fault proxy", () => stack.restartWithFaultProxy());
  for (const form of shortFormsWithFaults) await failures.keep(prove(progress, withFaults, form));
  const failed = failures.count() - before;
  return { passed: shortForms.length + shortFormsWithFaults.length - failed, failed, skipped: 0, flaky: 0 };
}

function readStages(args: string[]): readonly Stage[] {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } });
  if (values.only === undefined) return stages;
  const found = stages.filter((stage) => stage === values.only);
  if (found.length === 0) throw new Error(`--only is "${values.only}": it has to be one of ${stages.join(", ")}.`);
  return found;
}
