import { inTransaction } from "@souk/database/transaction";
import { deletePhone as removePhone } from "../db/phone-store.ts";
import { lockPreferences } from "../db/preference-store.ts";
import { endTexts } from "./save-phone.ts";
import type { UserDeps } from "./user-deps.ts";

/** What was sent to it stays counted: a number that comes and goes gets no more codes than one that stays. */
export async function deletePhone(
  { db, now }: Pick<UserDeps, "db" | "now">,
  { userId }: { userId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockPreferences(tx, userId);
    await endTexts(tx, userId, now());
    await removePhone(tx, userId);
  });
}
