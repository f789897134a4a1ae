import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Undo } from "./steps.ts";

/** Undoes in reverse order, each with its attempts; false when any did not succeed. The others are undone all the same. */
export async function undoAll(undos: readonly Undo[], maxAttempts: number): Promise<boolean> {
  let isUndone = true;
  for (const undo of undos.toReversed()) {
    try {
      await DBOS.runStep(() => undo.run(), {
        name: undo.name,
        retriesAllowed: true,
        maxAttempts,
        intervalSeconds: 0.5,
        backoffRate: 2,
      });
    } catch (error) {
      isUndone = false;
      DBOS.logger.error(`${undo.name} did not succeed: ${String(error)}`);
    }
  }
  return isUndone;
}
