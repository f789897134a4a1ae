import { failureOf } from "@souk/bff/failure";
import type { ActionResultView } from "@/server/routers/courier/record-actions";
import type { RunView } from "@/server/routers/courier/run-view";
import type { Action, QueuedAction, StoredPicture } from "./action.ts";
import type { DeviceDb } from "./device-db.ts";
import { actionsOf, settle } from "./queue.ts";

const batchMax = 50;
/** What no repetition would make right. */
const hopeless = new Set(["INPUT_INVALID", "VALIDATION_FAILED", "PICTURE_INVALID", "STOP_NOT_FOUND"]);

/** The server as a device needs it. Each call throws when it gets no answer. */
export interface CourierApi {
  recordActions(actions: readonly Action[]): Promise<{ results: ActionResultView[]; run: RunView | null }>;
  putPicture(picture: StoredPicture): Promise<void>;
}

/**
 * Sends what is queued, in order, until nothing is left; each action stays on the device until the server has answered for it. Throws
 * what a call throws: then what is not answered is still there. Only one at a time: see `withSyncLock`.
 */
export async function sendQueued(db: DeviceDb, api: CourierApi, userId: string): Promise<void> {
  for (;;) {
    const queued = (await actionsOf(db, userId)).filter(({ state }) => state === "queued");
    const batch = queued.slice(0, batchMax);
    if (batch.length === 0) return;
    await sendPictures(db, api, batch);
    await sendBatch(db, api, userId, batch);
  }
}

async function sendBatch(db: DeviceDb, api: CourierApi, userId: string, batch: readonly QueuedAction[]): Promise<void> {
  try {
    const { results, run } = await api.recordActions(batch.map(({ action }) => action));
    await settle(db, { userId, sent: batch, results: answered(batch, results), run });
  } catch (error) {
    const { reason } = failureOf(error);
    if (!hopeless.has(reason)) throw error;
    const [first] = batch;
    // One of them cannot be understood: the others must not wait for it.
    if (batch.length > 1) for (const one of batch) await sendBatch(db, api, userId, [one]);
    else if (first) await settle(db, { userId, sent: batch, results: [refusal(first, reason)], run: undefined });
  }
}

/** An answer that leaves an action out is no answer for it; were it sent for ever, nothing behind it would be. */
function answered(batch: readonly QueuedAction[], results: readonly ActionResultView[]): ActionResultView[] {
  const known = new Set(results.map(({ actionId }) => actionId));
  return [...results, ...batch.filter(({ action }) => !known.has(action.id)).map((item) => refusal(item, "INTERNAL"))];
}

const refusal = ({ action }: QueuedAction, reason: string): ActionResultView => ({
  actionId: action.id,
  outcome: "refused",
  reason,
  pinTriesLeft: 0,
});

/** A picture that is refused leaves its action to say why: PROOF_MISSING. */
async function sendPictures(db: DeviceDb, api: CourierApi, batch: readonly QueuedAction[]): Promise<void> {
  const hashes = batch.flatMap(({ action }) => [action.photoHash, action.signatureHash]);
  for (const hash of new Set(hashes)) {
    const picture = hash === undefined ? undefined : await db.get("pictures", hash);
    if (!picture || picture.isSent) continue;
    await api.putPicture(picture).catch((error: unknown) => {
      if (!hopeless.has(failureOf(error).reason)) throw error;
    });
    await db.put("pictures", { ...picture, isSent: true });
  }
}
