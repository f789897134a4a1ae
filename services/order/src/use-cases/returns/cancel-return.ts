import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import { pickupsOf } from "../../db/return-pickup-store.ts";
import { claimPieces, returnsNotCome, saveReturn } from "../../db/return-store.ts";
import { moveReturn } from "../../domain/return.ts";
import { requireOwn } from "../cancel-order.ts";
import { callOffAwaited, refuseCollected } from "./call-off-pickup.ts";
import { tellReturn } from "./tell-return.ts";
import { lockReturn, type ReturnDeps, type ReturnWork, returnNotFound } from "./work-on-return.ts";

interface Input {
  readonly request: RequestKey;
  readonly orderId: string;
  readonly returnId: string;
  readonly shopperId: string;
}

/** A shopper keeps what it was about to send back. What is cancelled stays so. */
export async function cancelReturn(deps: ReturnDeps, input: Input): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const work = await lockReturn(tx, input, deps.now());
    requireOwn(work?.order, input.shopperId);
    if (!work || work.order.id !== input.orderId) throw returnNotFound();
    if (work.found.state === "cancelled") return;
    refuseCollected(await pickupsOf(tx, work.found.id));
    await callOffAwaited(tx, work.found, work.at);
    await giveUp(tx, work, "cancelled");
  });
}

const atOnce = 100;

/** Gives up approved returns that never came; how many. Each looks again behind the lock. */
export async function expireReturns({ db, now }: ReturnDeps, stopping: AbortSignal): Promise<number> {
  let expired = 0;
  for (const returnId of await returnsNotCome(db, now(), atOnce)) {
    if (stopping.aborted) break;
    const isGone = await inTransaction(db, async (tx) => {
      const at = now();
      const work = await lockReturn(tx, { returnId }, at);
      if (work?.found.state !== "approved" || !work.found.dueAt || work.found.dueAt >= at) return false;
      if ((await pickupsOf(tx, returnId)).some(({ state }) => state !== "called_off")) return false;
      await giveUp(tx, work, "expired");
      return true;
    });
    if (isGone) expired++;
  }
  return expired;
}

async function giveUp(tx: Tx, work: ReturnWork, state: "cancelled" | "expired"): Promise<void> {
  const after = { ...work.found, state: moveReturn(work.found.state, state), dueAt: null };
  await claimPieces(tx, after.lines, -1);
  await saveReturn(tx, after);
  await tellReturn(work, state, after);
}
