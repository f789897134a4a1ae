import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { faults } from "../../faults/fault.ts";
import { DEPENDENCY_NAMES } from "../../ports.ts";
import type { Switches } from "../degrade/switches.ts";

const lastsMs = 1_000;

/** Everything that a part of the shop depends on fails in some way for `share` of the time, one after the other, until told to leave off. */
export async function mishapsUntil(leaving: AbortSignal, switches: Switches, share: number): Promise<number> {
  let count = 0;
  if (share === 0) return count;
  const everyMs = lastsMs / share / DEPENDENCY_NAMES.length;
  const restMs = Math.max(0, everyMs - lastsMs);
  const rest = (ms: number) => pause(ms, undefined, { signal: leaving }).catch(() => {});
  while (!leaving.aborted) {
    const dependency = DEPENDENCY_NAMES[count % DEPENDENCY_NAMES.length];
    const fault = faults[randomInt(faults.length)];
    if (!dependency || !fault) throw new Error("there is nothing to go wrong");
    await switches.set(dependency, fault);
    await rest(lastsMs);
    await switches.set(dependency, "none");
    count++;
    await rest(restMs);
  }
  return count;
}
