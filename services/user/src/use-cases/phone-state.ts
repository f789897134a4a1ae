import { isUsable, nextCodeAt, type Phone, type PhoneCode, phoneCodeLimits } from "../domain/phone.ts";
import type { PhoneCodes } from "../sealing/phone-codes.ts";

/** A user's number and how its confirmation stands. */
export interface PhoneState {
  /** E.164; empty: none. */
  readonly number: string;
  readonly confirmedAt: Date | null;
  /** Until when the last code can be entered. */
  readonly codeExpiresAt: Date | null;
  /** Null: another may be sent at once. */
  readonly nextCodeAt: Date | null;
}

/** The codes are the user's of the last window, newest first. */
export function phoneState(
  phone: Phone | undefined,
  codes: readonly PhoneCode[],
  { phoneCodes, now }: { phoneCodes: PhoneCodes; now: Date },
): PhoneState {
  const { number = "", confirmedAt = null } = phone ?? {};
  const [latest] = codes;
  const isOpen = latest && phone && !confirmedAt && isUsable(latest, phoneCodes.hashOf(number), now);
  const sent = codes.map(({ sentAt }) => sentAt);
  return {
    number,
    confirmedAt,
    codeExpiresAt: isOpen ? new Date(latest.sentAt.getTime() + phoneCodeLimits.ttlMs) : null,
    nextCodeAt: nextCodeAt(sent, now),
  };
}

export const windowStart = (now: Date) => new Date(now.getTime() - phoneCodeLimits.windowMs);
