import type { Durably } from "./durably.ts";
import { undoing } from "./retries.ts";
import type { Undo } from "./undos.ts";

/** Undoes in reverse order, each with its attempts; false when any did not succeed. The others are undone all the same. */
export async function undoAll(durably: Durably, undos: readonly Undo[], maxAttempts: number): Promise<boolean> {
  let isUndone = true;
  for (const undo of undos.toReversed()) {
    const { ok } = await durably(undo.name, undo.run, undoing(maxAttempts));
    if (!ok) isUndone = false;
  }
  return isUndone;
}
