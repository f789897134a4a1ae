import { emptyProfile, type Profile } from "../domain/profile.ts";
import type { UserDeps } from "./user-deps.ts";

export async function getProfile(
  { profiles }: Pick<UserDeps, "profiles">,
  { userId }: { userId: string },
): Promise<Profile> {
  return (await profiles.find(userId)) ?? emptyProfile(userId);
}
