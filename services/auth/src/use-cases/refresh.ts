import { DomainError } from "@souk/errors/domain-error";
import { readRefreshToken } from "../tokens/refresh-token.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endSession } from "./end-session.ts";
import { issueTokens, type SignedIn } from "./issue-tokens.ts";

/** Using the token up comes last of all that can fail, so a failed refresh can be tried again with the same token. */
export async function refresh(deps: AuthDeps, { refreshToken }: { refreshToken: string }): Promise<SignedIn> {
  const claim = readRefreshToken(refreshToken);
  if (claim === undefined) throw refreshInvalid();
  const [session, account] = await Promise.all([
    deps.sessions.find(claim.accountId, claim.sessionId),
    deps.accounts.byId(claim.accountId),
  ]);
  if (session === undefined || account === undefined) throw refreshInvalid();
  if (!deps.refreshTokens.isGenuine(claim, session)) throw refreshInvalid();
  const rotation = await deps.sessions.rotate(session, claim.generation, deps.now());
  switch (rotation.outcome) {
    case "rotated":
    case "repeated":
      return { account, tokens: await issueTokens(deps, account, session, rotation) };
    case "over":
      throw refreshInvalid();
    case "reused":
      await endSession(deps, { accountId: account.id, sessionId: session.id, reason: "refresh_reused" });
      throw refreshReused();
  }
}

function refreshInvalid(): DomainError {
  return new DomainError("unauthenticated", "REFRESH_INVALID", "the session is over: sign in again");
}

function refreshReused(): DomainError {
  return new DomainError(
    "unauthenticated",
    "REFRESH_REUSED",
    "this refresh token was used before, so its session has been ended: sign in again",
  );
}
