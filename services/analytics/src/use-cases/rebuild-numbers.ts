import type { Db } from "@souk/database/database";
import { allDays, countDays, fingerprints, lockCounting } from "../db/count-store.ts";

const atOnce = 1_000;

/** Counts every day anew from what is kept, and says how many were wrong. Safe while events come in. */
export async function rebuildNumbers({ db }: { db: Db }): Promise<{ dayCount: number; wrongCount: number }> {
  const days = await db.transaction(allDays);
  let wrongCount = 0;
  for (let first = 0; first < days.length; first += atOnce)
    await db.transaction(async (tx) => {
      const some = days.slice(first, first + atOnce);
      await lockCounting(tx);
      const before = await fingerprints(tx, some);
      await countDays(tx, some);
      const after = await fingerprints(tx, some);
      wrongCount += some.filter((day) => before.get(keyOf(day)) !== after.get(keyOf(day))).length;
    });
  return { dayCount: days.length, wrongCount };
}

const keyOf = ({ sellerId, day }: { sellerId: string; day: string }) => `${sellerId} ${day}`;
