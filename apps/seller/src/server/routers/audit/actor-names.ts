import "server-only";
import type { Clients } from "../../clients.ts";

const timeoutMs = 1_500;

/** Names of those who did things. A log without names is still a log: nobody waits for them. */
export async function actorNames(
  { user }: Pick<Clients, "user">,
  actors: readonly string[],
  signal: AbortSignal | undefined,
): Promise<(actor: string) => string> {
  const idOf = (actor: string) => /^user:(.+)$/.exec(actor)?.[1];
  const userIds = [...new Set(actors.flatMap((actor) => idOf(actor) ?? []))];
  const { contacts } =
    userIds.length === 0
      ? { contacts: [] }
      : await user
          .batchGetContacts({ userIds }, { timeoutMs, ...(signal && { signal }) })
          .catch(() => ({ contacts: [] }));
  const names = new Map(contacts.map(({ userId, displayName }) => [userId, displayName]));
  return (actor) => names.get(idOf(actor) ?? "") || actor;
}
