import { randomInt } from "node:crypto";
import type { ProofContext } from "./proof.ts";

const most = 1_000_000_000;

/** The option `seed`, or one by chance; said, so that a run can be repeated. */
export function seedOf({ option, count, progress }: ProofContext): number {
  const seed = option("seed") === "random" ? randomInt(1, most) : count("seed", most);
  progress.line(`  --seed ${seed}`);
  return seed;
}
