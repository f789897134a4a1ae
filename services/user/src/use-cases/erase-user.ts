import type { Tx } from "@souk/database/database";
import { erasePhone } from "../db/phone-store.ts";
import { deletePreferences, lockPreferences } from "../db/preference-store.ts";
import { deleteProfileAndAddresses } from "../db/profile-store.ts";
import { deleteAnswersOf } from "../db/sealed-answers.ts";
import { deleteViews } from "../db/view-store.ts";
import { deleteWishes, lockWishes } from "../db/wish-store.ts";

/** Everything about a user goes, at once and for good. Repeating it finds nothing. */
export async function eraseUser(tx: Tx, userId: string): Promise<void> {
  await lockPreferences(tx, userId);
  await lockWishes(tx, userId);
  await deleteViews(tx, userId);
  await deleteWishes(tx, userId);
  await deletePreferences(tx, userId);
  await erasePhone(tx, userId);
  await deleteProfileAndAddresses(tx, userId);
  await deleteAnswersOf(tx, userId);
}
