import { findCode } from "../db/phone-store.ts";
import { isUsable } from "../domain/phone.ts";
import type { Locale } from "../domain/profile.ts";
import { getProfile } from "./get-profile.ts";
import type { UserDeps } from "./user-deps.ts";

interface PreparedCode {
  readonly number: string;
  readonly code: string;
  readonly locale: Locale;
  readonly requestedAt: Date;
}

/** Undefined when there is nothing to send any more: entered, too late, or another number meanwhile. */
export async function preparePhoneCode(
  { db, phones, profiles, phoneCodes, now }: Pick<UserDeps, "db" | "phones" | "profiles" | "phoneCodes" | "now">,
  { codeId }: { codeId: string },
): Promise<PreparedCode | undefined> {
  const sent = await findCode(db, codeId);
  if (sent === undefined) return undefined;
  const [phone, { locale }] = await Promise.all([
    phones.find(sent.userId),
    getProfile({ profiles }, { userId: sent.userId }),
  ]);
  if (!phone || phone.confirmedAt || !isUsable(sent, phoneCodes.hashOf(phone.number), now())) return undefined;
  return { number: phone.number, code: phoneCodes.codeOf(codeId), locale, requestedAt: sent.sentAt };
}
