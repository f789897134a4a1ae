import type { Db } from "@souk/database/database";
import { countDays, daysOfOrders, lockCounting, takeTouchedOrders } from "../db/count-store.ts";

const atOnce = 500;

/** Counts the days of orders of which something was heard. An order not heard of yet brings its own touch when it comes. */
export async function countTouched({ db }: { db: Db }, stopping?: AbortSignal): Promise<void> {
  while (!stopping?.aborted) {
    const hasMore = await db.transaction(async (tx) => {
      await lockCounting(tx);
      const orderIds = await takeTouchedOrders(tx, atOnce);
      if (orderIds.length === 0) return false;
      const days = await daysOfOrders(tx, orderIds);
      if (days.length > 0) await countDays(tx, days);
      return true;
    });
    if (!hasMore) return;
  }
}
