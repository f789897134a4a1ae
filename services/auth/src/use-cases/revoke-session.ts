import { DomainError } from "@souk/errors/domain-error";
import { wasEnded } from "../db/session-ending-store.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endSession } from "./end-session.ts";

/** Ends one of the account's sessions; a repeat succeeds for an hour. */
export async function revokeSession(
  deps: Pick<AuthDeps, "db" | "sessions" | "now">,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<void> {
  const session = await deps.sessions.find(accountId, sessionId);
  if (session !== undefined) return endSession(deps, { accountId, sessionId, reason: "revoked" });
  if (await wasEnded(deps.db, accountId, sessionId)) return;
  throw new DomainError("not_found", "SESSION_NOT_FOUND", "there is no such session of yours");
}
