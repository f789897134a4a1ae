import { lockName } from "@souk/database/advisory-lock";
import type { Tx } from "@souk/database/database";
import type { RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { newId } from "@souk/ids/id";
import { z } from "zod";
import { codesOf, insertCode, readPhone, savePhone as storePhone } from "../db/phone-store.ts";
import { lockPreferences, readPreferences, savePreferences } from "../db/preference-store.ts";
import { onceSealed } from "../db/sealed-answers.ts";
import { nextCodeAt, type PhoneCode, parseMobileNumber } from "../domain/phone.ts";
import { wantsTexts, withoutTexts } from "../domain/preferences.ts";
import { phoneCodeRequested } from "../events/phone-events.ts";
import { type PhoneState, phoneState, windowStart } from "./phone-state.ts";
import type { UserDeps } from "./user-deps.ts";

type Deps = Pick<UserDeps, "db" | "cipher" | "fingerprint" | "phoneCodes" | "now">;

const instant = z.coerce.date().nullable();
const phoneAnswer: z.ZodType<PhoneState> = z.object({
  number: z.string(),
  confirmedAt: instant,
  codeExpiresAt: instant,
  nextCodeAt: instant,
});

/** Keeps a number that is still to be confirmed, and has a code sent to it. */
export async function savePhone(
  deps: Deps,
  { request, userId, typed }: { request: RequestKey; userId: string; typed: string },
): Promise<PhoneState> {
  const number = parseMobileNumber(typed);
  if (number === undefined) throw noMobileNumber();
  return onceSealed(deps, request, phoneAnswer, async (tx) => {
    const { cipher, phoneCodes } = deps;
    const [now, numberHash] = [deps.now(), phoneCodes.hashOf(number)];
    await lockPreferences(tx, userId);
    await lockName(tx, `phone-number/${numberHash}`);
    const before = await readPhone(tx, cipher, userId);
    const known = await codesOf(tx, { userId, numberHash, since: windowStart(now) });
    const own = known.filter((each) => each.userId === userId);
    if (before?.confirmedAt && before.number === number) return phoneState(before, own, { phoneCodes, now });
    requireFew(own, now);
    requireFew(
      known.filter((each) => each.numberHash === numberHash),
      now,
    );
    if (before?.number !== number) await endTexts(tx, userId, now);
    await storePhone(tx, cipher, userId, number, now);
    const code = { id: newId(), userId, numberHash, sentAt: now, wrongTries: 0 };
    await insertCode(tx, code);
    await appendEvent(tx, phoneCodeRequested({ codeId: code.id, userId }));
    return phoneState({ number, confirmedAt: null }, [code, ...own], { phoneCodes, now });
  });
}

/** What was agreed to was about another number. Under the lock of the preferences. */
export async function endTexts(tx: Tx, userId: string, now: Date): Promise<void> {
  const preferences = await readPreferences(tx, userId);
  const { notificationChoices: chosen } = preferences;
  if (!wantsTexts(chosen)) return;
  await savePreferences(tx, userId, { ...preferences, notificationChoices: withoutTexts(chosen, now) });
}

function requireFew(codes: readonly PhoneCode[], now: Date): void {
  const next = nextCodeAt(
    codes.map(({ sentAt }) => sentAt),
    now,
  );
  if (next === null) return;
  const seconds = String(Math.ceil((next.getTime() - now.getTime()) / 1_000));
  throw new DomainError("exhausted", "PHONE_CODE_LIMIT", `another code can be sent in ${seconds} seconds`, {
    retry_after_seconds: seconds,
  });
}

function noMobileNumber(): DomainError {
  return new DomainError(
    "invalid",
    "PHONE_INVALID",
    "A mobile number with its country code is needed: +351 912 345 678.",
    {
      field: "number",
    },
  );
}
