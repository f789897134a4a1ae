import type { Client } from "@connectrpc/connect";
import type { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { DomainError } from "@souk/errors/domain-error";
import { createRefresher, needsRefresh } from "./refresh.ts";
import type { Session } from "./session.ts";
import {
  clearedSessionCookies,
  readSessionCookie,
  type SessionCookieSettings,
  sessionCookies,
} from "./session-cookie.ts";

/** A session as it is from now on, and the `Set-Cookie` values that say so to the browser; none when nothing changed. */
export interface CurrentSession {
  readonly session: Session | null;
  readonly cookies: readonly string[];
}

export interface BrowserSessions {
  /** The session that a `Cookie` header stands for, with tokens that are good for a while. Null when there is none, or it is over. */
  current(cookie: string | null): Promise<CurrentSession>;
  /** The same with new tokens in any case, for who may do something since a moment ago. */
  renewed(cookie: string | null): Promise<CurrentSession>;
  /** The same where no cookie can be set. Throws SESSION_STALE when the tokens would have to be refreshed. */
  withoutRefresh(cookie: string | null): Promise<Session | null>;
}

/** The sessions of one app's browsers; make one for the whole process, so that requests of one moment share a refresh. */
export function createBrowserSessions(
  auth: Client<typeof AuthService>,
  settings: SessionCookieSettings,
): BrowserSessions {
  const refresh = createRefresher(auth);
  const renew = async (session: Session, cookie: string | null) => {
    const refreshed = await refresh(session);
    const cookies = refreshed ? await sessionCookies(refreshed, settings) : clearedSessionCookies(cookie, settings);
    return { session: refreshed, cookies };
  };
  return {
    async current(cookie) {
      const session = await readSessionCookie(cookie, settings);
      if (!session || !needsRefresh(session, Date.now())) return { session, cookies: [] };
      return renew(session, cookie);
    },

    async renewed(cookie) {
      const session = await readSessionCookie(cookie, settings);
      return session ? renew(session, cookie) : { session, cookies: [] };
    },

    async withoutRefresh(cookie) {
      const session = await readSessionCookie(cookie, settings);
      // A rotated refresh token that cannot be stored would end the session at its next use.
      if (session && needsRefresh(session, Date.now()))
        throw new DomainError("unauthenticated", "SESSION_STALE", "The session must be refreshed first.");
      return session;
    },
  };
}
