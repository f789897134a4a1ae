import type { Tx } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { isPhoneConfirmed } from "../db/phone-store.ts";
import { type NotificationChoice, wantsTexts } from "../domain/preferences.ts";

/** Text messages are for who confirmed a number. Under the lock of the preferences. */
export async function requirePhoneFor(tx: Tx, userId: string, chosen: readonly NotificationChoice[]): Promise<void> {
  if (!wantsTexts(chosen) || (await isPhoneConfirmed(tx, userId))) return;
  throw new DomainError("failed_precondition", "PHONE_NOT_CONFIRMED", "Confirm a phone number first.");
}
