import { closeSessions } from "@souk/service/sessions";
import { createProgress, type Output } from "../progress.ts";
import { shopEnvironment } from "../shopping/shop-environment.ts";
import { allProofs } from "./all-proofs.ts";
import type { Proof, ProofResult } from "./proof.ts";

/** The proof of that name. Throws with the list of those that exist. */
export function findProof(name: string): Proof {
  const found = allProofs.find((proof) => proof.name === name);
  if (found) return found;
  throw new Error(`There is no proof "${name}". There are: ${allProofs.map((proof) => proof.name).join(", ")}.`);
}

/**
 * Tries one proof on the running shop; options that are not given have their defaults. Closes the connections of this
 * process to the services when it is done.
 */
export async function runProof(
  name: string,
  given: Readonly<Record<string, string>> = {},
  { environment = process.env, output = process.stdout }: { environment?: NodeJS.ProcessEnv; output?: Output } = {},
): Promise<ProofResult> {
  const proof = findProof(name);
  const option = optionReader(proof, given);
  const progress = createProgress(output, environment);
  const count = (of: string, most: number) => readCount(of, option(of), most);
  const percent = (of: string) => readPercent(of, option(of));
  progress.line(`${proof.name}: ${proof.promise}`);
  try {
    const result = await proof.run({ shop: shopEnvironment(environment), progress, option, count, percent });
    progress.line(`${proof.name}: ${result.isProven ? "proven" : "BROKEN"}: ${result.figures}`);
    return result;
  } finally {
    closeSessions();
  }
}

function optionReader(proof: Proof, given: Readonly<Record<string, string>>): (name: string) => string {
  const names = Object.keys(proof.options);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new Error(
      `${proof.name} has no option --${unknown}. It has: ${names.map((name) => `--${name}`).join(", ")}.`,
    );
  }
  return (name) => {
    const value = given[name] ?? proof.options[name]?.default;
    if (value === undefined) throw new Error(`the proof ${proof.name} reads an option ${name} that it does not have`);
    return value;
  };
}

function readCount(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new Error(`--${name} is "${text}": it has to be a whole number from 1 to ${most}.`);
  }
  return value;
}

function readPercent(name: string, text: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (value >= 0 && value <= 100) return value / 100;
  throw new Error(`--${name} is "${text}": it has to be a number from 0 to 100.`);
}
