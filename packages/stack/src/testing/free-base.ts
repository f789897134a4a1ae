import { randomInt } from "node:crypto";
import { blockedPort } from "../ports.ts";
import { portsInUse } from "./ports-in-use.ts";

const firstBase = 4600;
const step = 100;
const bases = 15;

/** A port base above which nothing listens yet and nothing is refused by browsers, for a stack beside others. Two that start at once hardly choose the same. */
export async function freeBase(): Promise<number> {
  const first = randomInt(bases);
  for (let at = 0; at < bases; at++) {
    const base = firstBase + ((first + at) % bases) * step;
    if (blockedPort(base) === undefined && !(await portsInUse(base))) return base;
  }
  throw new Error(`Every port base from ${firstBase} to ${firstBase + (bases - 1) * step} has a taken port.`);
}
