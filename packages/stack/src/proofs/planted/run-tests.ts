import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const timeoutMs = 10 * 60_000;

const Report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
});

export interface Tested {
  readonly passed: number;
  /** The names of those that failed; not of files that could not even be begun. */
  readonly failed: readonly string[];
}

/** Runs one file of tests of a copy. Throws when there is no result at all. */
export async function runTests(folder: string, file: string): Promise<Tested> {
  const report = join(folder, "vitest-report.json");
  rmSync(report, { force: true });
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const bin = join(folder, "node_modules/.bin");
  const child = spawn("vitest", ["run", file, "--reporter=json", `--outputFile=${report}`], {
    cwd: folder,
    env: { PATH: `${bin}:${PATH}`, HOME, TMPDIR, LANG, NO_COLOR: "1" },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: timeoutMs,
  });
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (!existsSync(report)) throw new Error(`${file} could not be run: ${Buffer.concat(said).toString().slice(-2_000)}`);
  const { numPassedTests, testResults } = Report.parse(JSON.parse(readFileSync(report, "utf8")));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.filter(({ status }) => status === "failed").map(({ title }) => title);
  return { passed: numPassedTests, failed };
}
