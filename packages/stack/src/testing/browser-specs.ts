import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Progress } from "../progress.ts";
import { countPlaywright, type TestCount } from "./count-tests.ts";
import type { Failures } from "./failures.ts";
import { runCommand } from "./run-command.ts";

/** Specs wait for pages most of the time: two rows side by side take little longer than the longer one alone. */
const rows = [["web"], ["seller", "logistics"]] as const;
const longestMs = 40 * 60_000;

export interface SpecDeps {
  readonly progress: Progress;
  readonly failures: Failures;
  /** To reach the running stack in. */
  readonly env: NodeJS.ProcessEnv;
  readonly logFolder: string;
}

/**
 * The specs of all apps. What fails beside another app's specs is run once more with nothing beside it; passing then is told,
 * failing then is a failure.
 */
export async function runBrowserSpecs(deps: SpecDeps): Promise<TestCount[]> {
  const firsts = await deps.progress.step("browser tests", async (note) => {
    const outcomes = await Promise.all(rows.map((row) => inTurn(row, deps, note)));
    return outcomes.flat();
  });
  const counts: TestCount[] = [];
  for (const first of firsts) counts.push(first.failed === 0 ? first : await again(first, deps));
  return counts;
}

type Outcome = ReturnType<typeof countPlaywright> & { readonly app: string };

async function inTurn(apps: readonly string[], deps: SpecDeps, note: (detail: string) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const app of apps) {
    const startedAt = performance.now();
    const outcome = await specsOf(app, deps, { name: app, args: ["--retries=0"] });
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    note(`apps/${app}: ${outcome.passed} passed, ${outcome.failed} failed in ${seconds} s`);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function again(first: Outcome, deps: SpecDeps): Promise<TestCount> {
  const { app, passed, skipped, failedTests } = first;
  const second = await deps.progress.step(`what failed in apps/${app}, alone`, () =>
    specsOf(app, deps, { name: `${app}-again`, args: ["--last-failed"] }),
  );
  const recovered = failedTests.filter((title) => !second.failedTests.includes(title));
  for (const title of recovered) deps.progress.line(`passed at the second try: ${title}`);
  if (second.error) await deps.failures.keep(Promise.reject(second.error));
  return { passed: passed + second.passed, failed: second.failed, skipped, flaky: second.passed };
}

/** @throws Error when the specs ended without a report of what became of them */
async function specsOf(
  app: string,
  { env, logFolder }: SpecDeps,
  { name, args }: { name: string; args: readonly string[] },
): Promise<Outcome & { readonly error?: unknown }> {
  const report = join(logFolder, `playwright-${name}.json`);
  let error: unknown;
  rmSync(report, { force: true });
  await runCommand({
    program: "playwright",
    args: ["test", `--config=apps/${app}/playwright.config.ts`, "--reporter=list,json", ...args],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    logFile: join(logFolder, `playwright-${name}.log`),
    timeoutMs: longestMs,
  }).catch((thrown: unknown) => {
    error = thrown;
  });
  try {
    return { app, error, ...countPlaywright(report) };
  } catch (unread) {
    throw error ?? unread;
  }
}
