import { isDomainError } from "@souk/errors/domain-error";
import type { ModerationDeps } from "../deps.ts";

/** What moderators are called; without the user service nobody is called anything. */
export async function moderatorNames(
  { users }: Pick<ModerationDeps, "users">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const userIds = [...new Set(ids)];
  if (userIds.length === 0) return new Map();
  try {
    const { contacts } = await users.batchGetContacts({ userIds });
    return new Map(contacts.map(({ userId, displayName }) => [userId, displayName]));
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return new Map();
  }
}
