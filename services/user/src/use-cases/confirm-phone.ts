import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { codesOf, countWrongTry, readPhone, confirmPhone as storeConfirmed } from "../db/phone-store.ts";
import { lockPreferences } from "../db/preference-store.ts";
import { isUsable, phoneCodeLimits } from "../domain/phone.ts";
import { type PhoneState, phoneState, windowStart } from "./phone-state.ts";
import type { UserDeps } from "./user-deps.ts";

type Outcome = { readonly state: PhoneState } | { readonly refusal: DomainError };

/** Whoever has the phone knows the code. A wrong one is counted, whatever else fails. */
export async function confirmPhone(
  { db, cipher, phoneCodes, now }: Pick<UserDeps, "db" | "cipher" | "phoneCodes" | "now">,
  { userId, code }: { userId: string; code: string },
): Promise<PhoneState> {
  const outcome = await inTransaction(db, async (tx): Promise<Outcome> => {
    await lockPreferences(tx, userId);
    const at = now();
    const phone = await readPhone(tx, cipher, userId);
    if (phone === undefined) return { refusal: expired() };
    const numberHash = phoneCodes.hashOf(phone.number);
    const known = await codesOf(tx, { userId, numberHash, since: windowStart(at) });
    const own = known.filter((each) => each.userId === userId);
    if (phone.confirmedAt) return { state: phoneState(phone, own, { phoneCodes, now: at }) };
    const [sent] = own;
    if (sent === undefined || !isUsable(sent, numberHash, at)) return { refusal: expired() };
    if (!phoneCodes.isRight(sent.id, code)) {
      await countWrongTry(tx, sent.id);
      return { refusal: wrong(phoneCodeLimits.triesMost - sent.wrongTries - 1) };
    }
    await storeConfirmed(tx, userId, at);
    return { state: phoneState({ ...phone, confirmedAt: at }, own, { phoneCodes, now: at }) };
  });
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome.state;
}

const expired = () =>
  new DomainError("failed_precondition", "PHONE_CODE_EXPIRED", "There is no code to enter any more: ask for another.");

const wrong = (triesLeft: number) =>
  new DomainError("invalid", "PHONE_CODE_WRONG", "This is not the code that was sent.", {
    tries_left: String(triesLeft),
  });
