import { readFileSync } from "node:fs";
import { z } from "zod";

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });

const Spec = z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) });
interface Suite {
  readonly specs: readonly z.infer<typeof Spec>[];
  readonly suites?: readonly Suite[] | undefined;
}
const Suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(Spec), suites: z.array(Suite).optional() }));
const PlaywrightReport = z.object({
  suites: z.array(Suite),
  stats: z.object({ expected: z.number(), unexpected: z.number(), skipped: z.number(), flaky: z.number() }),
});

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed: how many at the second try. */
  readonly flaky: number;
}

export function countVitest(file: string): TestCount {
  const report = VitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests, flaky: 0 };
}

/** The figures of a run, and the titles of those that needed a second try. */
export function countPlaywright(file: string): TestCount & { readonly flakyTests: readonly string[] } {
  const { suites, stats } = PlaywrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const { expected, unexpected: failed, skipped, flaky } = stats;
  return { passed: expected + flaky, failed, skipped, flaky, flakyTests: suites.flatMap(flakyTestsOf) };
}

function flakyTestsOf({ specs, suites = [] }: Suite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky")).map(({ title }) => title);
  return [...own, ...suites.flatMap(flakyTestsOf)];
}
