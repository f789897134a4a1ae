import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { faultsOf } from "@souk/routes/check";
import { type Instance, instanceNames, readInstance } from "@souk/routes/instances/instance";
import { optimise } from "@souk/routes/optimise";
import type { Solution } from "@souk/routes/solution";
import { createProgress } from "../../progress.ts";
import { align } from "../table.ts";

interface Measured extends Instance {
  readonly solution: Solution;
  readonly processorMs: number;
}

/** `npm run bench -- routes`: what route optimisation finds in two seconds, beside the best that is known of public instances. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { millis: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
  });
  const [budgetMs, seed] = [Number(values.millis), Number(values.seed)];
  if (!Number.isInteger(budgetMs) || budgetMs < 1 || budgetMs > 600_000)
    throw new Error(`--millis is "${values.millis}": it has to be a whole number from 1 to 600000.`);
  if (!Number.isInteger(seed)) throw new Error(`--seed is "${values.seed}": it has to be a whole number.`);
  const progress = createProgress(process.stdout, process.env);
  const measured: Measured[] = [];
  for (const name of instanceNames)
    measured.push(await progress.step(name, () => measure(readInstance(name), budgetMs, seed)));
  progress.line(textOf(measured, budgetMs));
}

async function measure(instance: Instance, budgetMs: number, seed: number): Promise<Measured> {
  const before = process.cpuUsage();
  const solution = await optimise(instance.problem, { budgetMs, seed });
  const { user, system } = process.cpuUsage(before);
  const faults = faultsOf(instance.problem, solution);
  if (faults.length > 0) throw new Error(`the solution of ${instance.name} breaks rules: ${faults.join("; ")}`);
  return { ...instance, solution, processorMs: (user + system) / 1000 };
}

function textOf(measured: readonly Measured[], budgetMs: number): string {
  const head = ["", "stops", "vehicles", "best", "length", "best", "gap", "unserved", "rounds", "CPU ms"];
  const lines = measured.map(({ name, problem, best, solution, processorMs }) => [
    name,
    String(problem.jobs.length),
    String(solution.vehiclesUsed),
    String(best.vehicles),
    solution.metres.toFixed(2),
    best.metres.toFixed(2),
    `${((solution.metres / best.metres - 1) * 100).toFixed(2)} %`,
    String(solution.unserved.length),
    String(solution.iterations),
    String(Math.round(processorMs)),
  ]);
  return [
    "",
    `Best known results beside what is found in ${budgetMs} ms; every solution checked. ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.`,
    "With time windows (R101, RC101, C101) fewer vehicles come first: with one more the way may be shorter than the best.",
    "",
    align([head, ...lines]),
  ].join("\n");
}
