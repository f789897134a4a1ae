import { inTransaction } from "@souk/database/transaction";
import { lockPreferences, readPreferences } from "../db/preference-store.ts";
import { saveViews, trimViews } from "../db/view-store.ts";
import type { UserDeps } from "./user-deps.ts";

/** Notes products as looked at, the latest last, unless their user does not want it. */
export async function recordViews(
  { db, now }: Pick<UserDeps, "db" | "now">,
  { userId, productIds }: { userId: string; productIds: readonly string[] },
): Promise<void> {
  const latest = [...new Set(productIds.toReversed())].reverse();
  await inTransaction(db, async (tx) => {
    await lockPreferences(tx, userId);
    if (!(await readPreferences(tx, userId)).keepsRecentlyViewed) return;
    await saveViews(tx, userId, latest, now());
    await trimViews(tx, userId);
  });
}
