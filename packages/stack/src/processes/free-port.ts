import { randomInt } from "node:crypto";
import { isPortFree } from "./port-holder.ts";

/** Below the range from which systems take ports for outgoing connections: one of those could take ours before we do. */
const lowest = 18_000;
const highest = 32_000;
const attempts = 100;
const given = new Set<number>();

/** A loopback port that nobody uses at the moment, and never the same twice in a process. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const port = randomInt(lowest, highest);
    if (given.has(port) || !(await isPortFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`No port from ${lowest} to ${highest} was free in ${attempts} attempts.`);
}
