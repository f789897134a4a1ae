import { readRefreshToken } from "../tokens/refresh-token.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endSession } from "./end-session.ts";

type Deps = Pick<AuthDeps, "db" | "sessions" | "refreshTokens" | "now">;

/** Ends the token's session; with a token of no session there is nothing to do. */
export async function signOut(deps: Deps, { refreshToken }: { refreshToken: string }): Promise<void> {
  const claim = readRefreshToken(refreshToken);
  if (claim === undefined) return;
  const { accountId, sessionId } = claim;
  const session = await deps.sessions.find(accountId, sessionId);
  if (session === undefined || !deps.refreshTokens.isGenuine(claim, session)) return;
  await endSession(deps, { accountId, sessionId, reason: "signed_out" });
}
