import type { Account } from "../domain/account.ts";
import type { Session } from "../domain/session.ts";
import type { AuthDeps } from "./auth-deps.ts";

export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
  readonly sessionId: string;
}

export interface SignedIn {
  readonly account: Account;
  readonly tokens: Tokens;
}

/** The tokens of a session's generation; the same ones for the same moment and roles. */
export async function issueTokens(
  { accessTokens, refreshTokens, sessionTtlMs }: Pick<AuthDeps, "accessTokens" | "refreshTokens" | "sessionTtlMs">,
  account: Account,
  session: Pick<Session, "id" | "accountId" | "seed">,
  { generation, at }: { generation: number; at: Date },
): Promise<Tokens> {
  const access = await accessTokens.issue({
    accountId: account.id,
    sessionId: session.id,
    roles: account.roles,
    issuedAt: at,
  });
  return {
    accessToken: access.token,
    accessExpiresAt: access.expiresAt,
    refreshToken: refreshTokens.issue(session, generation),
    refreshExpiresAt: new Date(at.getTime() + sessionTtlMs),
    sessionId: session.id,
  };
}
