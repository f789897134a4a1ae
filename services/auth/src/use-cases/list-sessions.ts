import type { Session } from "../domain/session.ts";
import type { AuthDeps } from "./auth-deps.ts";

export async function listSessions(
  { sessions, now }: Pick<AuthDeps, "sessions" | "now">,
  { accountId }: { accountId: string },
): Promise<readonly Session[]> {
  return sessions.list(accountId, now());
}
