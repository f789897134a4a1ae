import { DomainError } from "@souk/errors/domain-error";
import type { Profile } from "../domain/profile.ts";
import type { UserDeps } from "./user-deps.ts";

/** Whom to write to about an account. */
export async function getContact(
  { profiles }: Pick<UserDeps, "profiles">,
  { userId }: { userId: string },
): Promise<Pick<Profile, "email" | "displayName" | "locale">> {
  const profile = await profiles.find(userId);
  if (profile !== undefined) return profile;
  throw new DomainError("not_found", "PROFILE_NOT_FOUND", "this user has no profile yet", { user_id: userId });
}
