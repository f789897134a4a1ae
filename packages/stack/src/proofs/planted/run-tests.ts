import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const timeoutMs = 10 * 60_000;

const Report = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) })),
});

/** Names of tests. One that was run with several inputs and failed with some is in both. */
export interface Tested {
  readonly passed: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/** Runs tests of one file of a copy by their names. Throws when there is no result at all. */
export async function runTests(folder: string, file: string, names: readonly string[]): Promise<Tested> {
  const report = join(folder, "vitest-report.json");
  rmSync(report, { force: true });
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const bin = join(folder, "node_modules/.bin");
  const only = names.map((name) => name.replaceAll(/[^\w ]/g, ".")).join("|");
  const child = spawn("vitest", ["run", file, "-t", only, "--reporter=json", `--outputFile=${report}`], {
    cwd: folder,
    env: { PATH: `${bin}:${PATH}`, HOME, TMPDIR, LANG, NO_COLOR: "1" },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: timeoutMs,
  });
  const said: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (!existsSync(report)) throw new Error(`${file} could not be run: ${Buffer.concat(said).toString().slice(-2_000)}`);
  const { testResults } = Report.parse(JSON.parse(readFileSync(report, "utf8")));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const titlesOf = (wanted: string) =>
    new Set(results.filter(({ status }) => status === wanted).map(({ title }) => title));
  return { passed: titlesOf("passed"), failed: titlesOf("failed") };
}
