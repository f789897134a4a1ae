import type { RequestKey } from "@souk/database/once";
import { z } from "zod";
import { saveProfile } from "../db/profile-store.ts";
import { onceSealed } from "../db/sealed-answers.ts";
import { locales, type Profile } from "../domain/profile.ts";
import type { UserDeps } from "./user-deps.ts";

const profileAnswer: z.ZodType<Profile> = z.object({
  userId: z.string(),
  displayName: z.string(),
  email: z.string(),
  locale: z.enum(locales),
});

/** An empty e-mail address stays what it was. */
export async function updateProfile(
  deps: Pick<UserDeps, "db" | "cipher" | "fingerprint" | "profiles" | "now">,
  { request, ...profile }: Profile & { request: RequestKey },
): Promise<Profile> {
  return onceSealed(deps, request, profileAnswer, async (tx) => {
    const email = profile.email.trim() || ((await deps.profiles.find(profile.userId))?.email ?? "");
    const saved = { ...profile, displayName: profile.displayName.trim(), email };
    await saveProfile(tx, deps.cipher, saved, deps.now());
    return saved;
  });
}
