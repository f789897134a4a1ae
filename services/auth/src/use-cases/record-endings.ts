import type { Tx } from "@souk/database/database";
import { insertEnding } from "../db/session-ending-store.ts";
import type { SessionEndReason } from "../domain/session.ts";
import { appendSessionEnded } from "../events/auth-events.ts";
import type { AuthDeps } from "./auth-deps.ts";

/**
 * Tells the account's sessions to end in the transaction of the reason for it, so that none survives a crash after it.
 * `endAllSessions` has to follow.
 */
export async function recordEndings(
  tx: Tx,
  { sessions, now }: Pick<AuthDeps, "sessions" | "now">,
  { accountId, keepId, reason }: { accountId: string; keepId?: string; reason: SessionEndReason },
): Promise<void> {
  for (const { id } of await sessions.list(accountId, now())) {
    const ending = { accountId, sessionId: id, reason };
    if (id !== keepId && (await insertEnding(tx, ending, now()))) await appendSessionEnded(tx, ending);
  }
}
