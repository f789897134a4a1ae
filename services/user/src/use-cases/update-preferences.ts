import { inTransaction } from "@souk/database/transaction";
import { lockPreferences, readPreferences, savePreferences } from "../db/preference-store.ts";
import { deleteViews } from "../db/view-store.ts";
import { type Preferences, withChoices } from "../domain/preferences.ts";
import { requirePhoneFor } from "./require-phone-for.ts";
import type { UserDeps } from "./user-deps.ts";

export async function updatePreferences(
  { db, now }: Pick<UserDeps, "db" | "now">,
  { userId, ...chosen }: Omit<Preferences, "quietHours"> & { userId: string },
): Promise<Preferences> {
  return inTransaction(db, async (tx) => {
    await lockPreferences(tx, userId);
    const before = await readPreferences(tx, userId);
    const saved = {
      ...before,
      keepsRecentlyViewed: chosen.keepsRecentlyViewed,
      notificationChoices: withChoices(before.notificationChoices, chosen.notificationChoices, now()),
    };
    await requirePhoneFor(tx, userId, saved.notificationChoices);
    await savePreferences(tx, userId, saved);
    if (!saved.keepsRecentlyViewed) await deleteViews(tx, userId);
    return saved;
  });
}
