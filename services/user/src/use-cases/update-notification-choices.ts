import { inTransaction } from "@souk/database/transaction";
import { lockPreferences, readPreferences, savePreferences } from "../db/preference-store.ts";
import { type NotificationChoice, withChoices } from "../domain/preferences.ts";
import { requirePhoneFor } from "./require-phone-for.ts";
import type { UserDeps } from "./user-deps.ts";

/** Changes some choices and nothing else of the preferences; gives all that were made before and after. */
export async function updateNotificationChoices(
  { db, now }: Pick<UserDeps, "db" | "now">,
  {
    userId,
    choose,
  }: {
    userId: string;
    /** Told what holds now; under the lock of these preferences. */
    choose: (before: readonly NotificationChoice[]) => readonly NotificationChoice[];
  },
): Promise<{ before: readonly NotificationChoice[]; after: readonly NotificationChoice[] }> {
  return inTransaction(db, async (tx) => {
    await lockPreferences(tx, userId);
    const preferences = await readPreferences(tx, userId);
    const before = preferences.notificationChoices;
    const after = withChoices(before, choose(before), now());
    const isChanged = after.some((choice) => !before.includes(choice));
    if (isChanged) await requirePhoneFor(tx, userId, after);
    if (isChanged) await savePreferences(tx, userId, { ...preferences, notificationChoices: after });
    return { before, after };
  });
}
