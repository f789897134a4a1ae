import { portsInUse } from "./ports-in-use.ts";

const firstBase = 4600;
const lastBase = 6000;
const step = 100;

/** A port base above which nothing listens yet, for a stack beside others. */
export async function freeBase(): Promise<number> {
  for (let base = firstBase; base < lastBase; base += step) {
    if (!(await portsInUse(base))) return base;
  }
  throw new Error(`Every port base from ${firstBase} to ${lastBase} has a taken port.`);
}
