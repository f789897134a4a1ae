import { inTransaction } from "@souk/database/transaction";
import { deleteGoneShoppers, deliveriesToForget, forgetDeliveries } from "../db/owner-store.ts";
import type { LogisticsDeps } from "../deps.ts";

const atOnce = 200;
/** Longer than an announced parcel waits to be filled in. */
const rememberMs = 24 * 60 * 60_000;

/** Forgets whom ended deliveries went to: so long after their end, and at once when the account is gone. */
export async function forgetEnded(
  { db, now }: Pick<LogisticsDeps, "db" | "now">,
  afterMs: number,
  stopping: AbortSignal,
): Promise<void> {
  const before = new Date(now().getTime() - afterMs);
  for (let ids = await deliveriesToForget(db, before, atOnce); ids.length > 0; ) {
    if (stopping.aborted) return;
    const batch = ids;
    await inTransaction(db, (tx) => forgetDeliveries(tx, batch, now()));
    ids = await deliveriesToForget(db, before, atOnce);
  }
  await deleteGoneShoppers(db, new Date(now().getTime() - rememberMs));
}
