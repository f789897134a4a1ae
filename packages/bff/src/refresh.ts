import { timestampMs } from "@bufbuild/protobuf/wkt";
import type { Client } from "@connectrpc/connect";
import type { Role } from "@souk/access/principal";
import { Role as ProtoRole } from "@souk/contracts/access/v1/access";
import type { Account, Tokens } from "@souk/contracts/auth/v1/auth";
import type { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { isDomainError } from "@souk/errors/domain-error";
import type { Session } from "./session.ts";

/** Refresh this long before the access token ends, so that no call carries one that ends on its way. */
const marginMs = 45_000;

const roleOf: Partial<Record<ProtoRole, Role>> = {
  [ProtoRole.SHOPPER]: "shopper",
  [ProtoRole.SELLER]: "seller",
  [ProtoRole.COURIER]: "courier",
  [ProtoRole.DISPATCHER]: "dispatcher",
  [ProtoRole.OPERATOR]: "operator",
  [ProtoRole.MODERATOR]: "moderator",
};

/** The session that the auth service's answer stands for. */
export function toSession(account: Account | undefined, tokens: Tokens | undefined): Session {
  if (!account || !tokens?.accessExpiresAt) throw new Error("the auth service answered without an account or tokens");
  return {
    userId: account.id,
    sessionId: tokens.sessionId,
    roles: account.roles.flatMap((role) => roleOf[role] ?? []),
    accessToken: tokens.accessToken,
    accessExpiresAt: timestampMs(tokens.accessExpiresAt),
    refreshToken: tokens.refreshToken,
  };
}

/** Whether the access token ends too soon to be used. */
export function needsRefresh(session: Session, now: number): boolean {
  return session.accessExpiresAt - marginMs <= now;
}

/**
 * The session with fresh tokens; null when it is over (signed out, revoked, a refresh token used twice).
 * Requests at the same moment share one refresh: the auth service would take the second for a theft.
 */
export function createRefresher(auth: Client<typeof AuthService>): (session: Session) => Promise<Session | null> {
  const underWay = new Map<string, Promise<Session | null>>();
  return (session) => {
    const running = underWay.get(session.refreshToken);
    if (running) return running;
    const started = refresh(auth, session).finally(() => underWay.delete(session.refreshToken));
    underWay.set(session.refreshToken, started);
    return started;
  };
}

async function refresh(auth: Client<typeof AuthService>, session: Session): Promise<Session | null> {
  try {
    const { account, tokens } = await auth.refresh({ refreshToken: session.refreshToken });
    return toSession(account, tokens);
  } catch (error) {
    if (isDomainError(error) && error.kind === "unauthenticated") return null;
    throw error;
  }
}
