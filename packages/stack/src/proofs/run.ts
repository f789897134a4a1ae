import { parseArgs } from "node:util";
import { allProofs } from "./all-proofs.ts";
import { findProof, runProof } from "./run-proof.ts";

/** `npm run prove`: without a name the list; with names, each in turn. The exit code is 1 when one is broken. */
export async function run(args: string[]): Promise<void> {
  const { names, given } = readArguments(args);
  if (names.length === 0) return void console.log(list());
  for (const name of names) findProof(name);
  for (const name of names) {
    const { isProven } = await runProof(name, given);
    if (!isProven) process.exitCode = 1;
  }
}

function readArguments(args: string[]): { names: string[]; given: Record<string, string> } {
  const known = allProofs.flatMap((proof) => Object.keys(proof.options));
  const options = Object.fromEntries(known.map((name) => [name, { type: "string" as const }]));
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const given = Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    );
    return { names: positionals, given: Object.fromEntries(given) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${list()}`);
  }
}

function list(): string {
  const proofs = allProofs.flatMap((proof) => [
    `  ${proof.name}: ${proof.promise}`,
    ...Object.entries(proof.options).map(
      ([name, { default: value, meaning }]) => `      --${name} ${value}`.padEnd(28) + meaning,
    ),
  ]);
  return ["npm run prove -- NAME …, on the running shop:", ...proofs].join("\n");
}
