import { inTransaction } from "@souk/database/transaction";
import { saveProfile } from "../db/profile-store.ts";
import { getProfile } from "./get-profile.ts";
import type { UserDeps } from "./user-deps.ts";

/** Takes over the address that the auth service confirmed. */
export async function setEmail(
  { db, cipher, profiles, now }: Pick<UserDeps, "db" | "cipher" | "profiles" | "now">,
  { userId, email }: { userId: string; email: string },
): Promise<void> {
  const profile = await getProfile({ profiles }, { userId });
  if (profile.email === email) return;
  await inTransaction(db, (tx) => saveProfile(tx, cipher, { ...profile, email }, now()));
}
