import type { ActionResultView } from "@/server/routers/courier/record-actions";
import type { RunView } from "@/server/routers/courier/run-view";
import type { QueuedAction, StoredPicture } from "./action.ts";
import { type DeviceDb, keptAfter } from "./device-db.ts";

/** Keeps an action and the pictures it names, all or nothing; on the disk before the promise is kept. */
export async function enqueue(
  db: DeviceDb,
  action: QueuedAction,
  pictures: readonly StoredPicture[] = [],
): Promise<void> {
  const tx = db.transaction(["actions", "pictures"], "readwrite", { durability: "strict" });
  await Promise.all([
    tx.objectStore("actions").add(action),
    ...pictures.map((picture) => tx.objectStore("pictures").put(picture)),
    tx.done,
  ]);
}

/** Everything of somebody that is on the device, in the order it was done. */
export async function actionsOf(db: DeviceDb, userId: string): Promise<QueuedAction[]> {
  const all = await db.getAllFromIndex("actions", "byUser", userId);
  return all.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
}

/**
 * What the server answered, and the run as it is now, in one step: what is done leaves the device, what was refused stays until its
 * courier has seen it. `run` undefined: nothing was said about it.
 */
export async function settle(db: DeviceDb, { userId, sent, results, run }: SettleInput): Promise<void> {
  const byId = new Map(results.map((result) => [result.actionId, result]));
  const tx = db.transaction(["actions", "runs", "pictures"], "readwrite", { durability: "strict" });
  const actions = tx.objectStore("actions");
  for (const item of sent) {
    const result = byId.get(item.action.id);
    if (!result || item.seq === undefined) continue;
    if (result.outcome !== "refused") await actions.delete(item.seq);
    else {
      const { reason, pinTriesLeft } = result;
      await actions.put({ ...item, state: "refused", reason, pinTriesLeft });
    }
  }
  if (run !== undefined) {
    const runs = tx.objectStore("runs");
    // Whoever has finished their run knows that it is over.
    const kept = sent.some(({ action }) => action.kind === "finishRun") ? undefined : await runs.get(userId);
    await runs.put(keptAfter(kept, run), userId);
  }
  await dropPictures(tx.objectStore("pictures"), await actions.getAll());
  await tx.done;
}

interface SettleInput {
  readonly userId: string;
  readonly sent: readonly QueuedAction[];
  readonly results: readonly Pick<ActionResultView, "actionId" | "outcome" | "reason" | "pinTriesLeft">[];
  readonly run: RunView | null | undefined;
}

interface PictureStore {
  getAllKeys(): Promise<string[]>;
  delete(hash: string): Promise<void>;
}

/** Pictures that no action on the device names any more. */
async function dropPictures(pictures: PictureStore, left: readonly QueuedAction[]): Promise<void> {
  const named = new Set(left.flatMap(({ action }) => [action.photoHash, action.signatureHash]));
  for (const hash of await pictures.getAllKeys()) if (!named.has(hash)) await pictures.delete(hash);
}

/** A refusal that its courier has seen is gone. */
export async function dismiss(db: DeviceDb, seq: number): Promise<void> {
  await db.delete("actions", seq);
}
