import { parsePhoneNumberFromString } from "libphonenumber-js/mobile";

export interface Phone {
  /** E.164. */
  readonly number: string;
  readonly confirmedAt: Date | null;
}

/** A code that was sent to a number. */
export interface PhoneCode {
  readonly id: string;
  readonly userId: string;
  readonly numberHash: string;
  readonly sentAt: Date;
  readonly wrongTries: number;
}

const [second, minute, hour] = [1_000, 60_000, 60 * 60_000];

/** So few that guessing is hopeless (25 tries of a million a day), and that nobody can be pestered or made to pay. */
export const phoneCodeLimits = {
  ttlMs: 10 * minute,
  triesMost: 5,
  pauseMs: 30 * second,
  windowMs: 24 * hour,
  /** In a window, to one number whoever asks, and for one user whatever the number. */
  codesMost: 5,
};

/** E.164, or undefined for what is no mobile number with its country code. */
export function parseMobileNumber(typed: string): string | undefined {
  const parsed = parsePhoneNumberFromString(typed.trim());
  return parsed?.isValid() && parsed.ext === undefined ? parsed.number : undefined;
}

/** When another code may be sent; null: at once. The codes are those of the last window, newest first. */
export function nextCodeAt(sent: readonly Date[], now: Date): Date | null {
  const { codesMost, windowMs, pauseMs } = phoneCodeLimits;
  const [latest, oldestThatCounts] = [sent[0], sent[codesMost - 1]];
  const waits = [latest && latest.getTime() + pauseMs, oldestThatCounts && oldestThatCounts.getTime() + windowMs];
  const next = Math.max(...waits.map((at) => at ?? 0));
  return next > now.getTime() ? new Date(next) : null;
}

/** Whether it can still be entered for a number. */
export function isUsable({ numberHash, sentAt, wrongTries }: PhoneCode, hash: string, now: Date): boolean {
  const { ttlMs, triesMost } = phoneCodeLimits;
  return numberHash === hash && wrongTries < triesMost && now.getTime() < sentAt.getTime() + ttlMs;
}
