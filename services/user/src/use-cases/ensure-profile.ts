import { insertProfile } from "../db/profile-store.ts";
import type { Profile } from "../domain/profile.ts";
import { getProfile } from "./get-profile.ts";
import type { UserDeps } from "./user-deps.ts";

/** Creates the profile unless there is one; gives what there is then. */
export async function ensureProfile(
  deps: Pick<UserDeps, "db" | "cipher" | "profiles">,
  profile: Profile,
): Promise<Profile> {
  await insertProfile(deps.db, deps.cipher, profile);
  return getProfile(deps, profile);
}
