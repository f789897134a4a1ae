import { type PhoneState, phoneState, windowStart } from "./phone-state.ts";
import type { UserDeps } from "./user-deps.ts";

export async function getPhone(
  { phones, phoneCodes, now }: Pick<UserDeps, "phones" | "phoneCodes" | "now">,
  { userId }: { userId: string },
): Promise<PhoneState> {
  const at = now();
  const [phone, codes] = await Promise.all([phones.find(userId), phones.codes(userId, windowStart(at))]);
  return phoneState(phone, codes, { phoneCodes, now: at });
}
