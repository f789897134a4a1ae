import type { Db } from "@souk/database/database";
import { dropCarrierEvents } from "../db/booking-store.ts";

const atOnce = 1_000;

/** Forgets what carriers told us long ago. */
export async function forgetCarrierEvents(
  { db, now, keepMs }: { db: Db; now: () => Date; keepMs: number },
  stopping: AbortSignal,
): Promise<void> {
  const before = new Date(now().getTime() - keepMs);
  while (!stopping.aborted && (await dropCarrierEvents(db, before, atOnce)) === atOnce);
}
