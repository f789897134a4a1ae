import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { lockPreferences, readPreferences, savePreferences } from "../db/preference-store.ts";
import type { QuietHours } from "../domain/preferences.ts";
import type { UserDeps } from "./user-deps.ts";

/** When somebody wants to hear nothing that can wait; null: never mind. */
export async function updateQuietHours(
  { db }: Pick<UserDeps, "db">,
  { userId, quietHours }: { userId: string; quietHours: QuietHours | null },
): Promise<void> {
  if (quietHours) check(quietHours);
  await inTransaction(db, async (tx) => {
    await lockPreferences(tx, userId);
    await savePreferences(tx, userId, { ...(await readPreferences(tx, userId)), quietHours });
  });
}

function check({ from, until, timeZone }: QuietHours): void {
  if (from === until) throw new DomainError("invalid", "QUIET_HOURS_EMPTY", "They begin and end at different times.");
  if (!isTimeZone(timeZone)) throw new DomainError("invalid", "TIME_ZONE_UNKNOWN", "There is no such time zone.");
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
