import type { Tx } from "@souk/database/database";
import { findPickup, savePickup } from "../../db/return-pickup-store.ts";
import { claimPieces, saveReturn } from "../../db/return-store.ts";
import { comesAfterAll, type Return } from "../../domain/return.ts";
import { followPickup, hasLeft, type PickupNews } from "../../domain/return-pickup.ts";
import { callOffAwaited } from "./call-off-pickup.ts";
import { tellReturn } from "./tell-return.ts";
import { lockReturn, type ReturnWork } from "./work-on-return.ts";

interface Input {
  readonly pickupId: string;
  readonly news: PickupNews;
  /** How long its shopper has to send it when no courier comes after all. */
  readonly returnArriveMs: number;
}

/** Has a return follow its courier. One that is not known is nobody's. */
export async function trackPickup(tx: Tx, { pickupId, news, returnArriveMs }: Input): Promise<void> {
  const known = await findPickup(tx, pickupId);
  const work = known && (await lockReturn(tx, { returnId: known.returnId }, news.at));
  const before = work && (await findPickup(tx, pickupId));
  const after = before && followPickup(before, news);
  if (!work || !before || !after) return;
  await savePickup(tx, after);
  const dueAt = new Date(news.at.getTime() + returnArriveMs);
  if (hasLeft(after) && !hasLeft(before)) await comeAfterAll(work, dueAt);
  if (after.state !== "called_off" || before.state === "called_off") return;
  const { found } = work;
  if (found.state === "approved" && found.dueAt && found.dueAt < dueAt) await saveReturn(tx, { ...found, dueAt });
}

/** Nobody else needs to come for it; and what was given up in the meantime is on its way all the same. */
async function comeAfterAll(work: ReturnWork, dueAt: Date): Promise<void> {
  const { tx, found, part, at } = work;
  await callOffAwaited(tx, found, at);
  const isFree = found.lines.every(({ lineId, quantity }) => {
    const line = part.lines.find(({ id }) => id === lineId);
    return line !== undefined && line.packedQuantity - line.returnedQuantity >= quantity;
  });
  // Its pieces may be another return's by now; that one is received in its place.
  if (!comesAfterAll(found.state) || !isFree) return;
  const after: Return = { ...found, state: "approved", dueAt };
  await claimPieces(tx, found.lines, 1);
  await saveReturn(tx, after);
  await tellReturn(work, "approved", after);
}
