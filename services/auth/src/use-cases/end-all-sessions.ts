import type { SessionEndReason } from "../domain/session.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endSession } from "./end-session.ts";

/** Ends the account's sessions, but for the one kept; says how many. */
export async function endAllSessions(
  deps: Pick<AuthDeps, "db" | "sessions" | "now">,
  { accountId, keepId, reason }: { accountId: string; keepId?: string; reason: SessionEndReason },
): Promise<number> {
  const sessions = await deps.sessions.list(accountId, deps.now());
  const others = sessions.filter(({ id }) => id !== keepId);
  for (const { id } of others) await endSession(deps, { accountId, sessionId: id, reason });
  return others.length;
}
