import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { createTokenMinter } from "@souk/access/tokens";
import type { BaseContext } from "@souk/bff/base-context";
import { newGuest, readGuestCookie } from "@souk/bff/guest-cookie";
import { createRefresher, needsRefresh } from "@souk/bff/refresh";
import type { Session } from "@souk/bff/session";
import { clearedSessionCookies, readSessionCookie, sessionCookies } from "@souk/bff/session-cookie";
import { DomainError } from "@souk/errors/domain-error";
import { env } from "../env.ts";
import { defaultLocale, isLocale, type Locale } from "../i18n/locales.ts";
import { clientAddressOf } from "./client-address.ts";
import { type Clients, clients } from "./clients.ts";
import { log } from "./log.ts";
import { sessionSettings } from "./session-settings.ts";

export interface Context extends BaseContext {
  readonly locale: Locale;
  readonly clients: Clients;
  /** The guest the browser is known as, or null before they put anything into a cart. */
  readonly guestId: string | null;
  /** Makes the browser a guest; the cookie goes out with the answer. Null where no cookie can be set. */
  readonly becomeGuest: (() => string) | null;
  readonly setCookie: (value: string) => void;
}

let refresher: ReturnType<typeof createRefresher> | undefined;
let minter: ReturnType<typeof createTokenMinter> | undefined;

/** Everything a procedure may know of its request. `responseHeaders` is null in server components, which cannot set cookies. */
export async function createContext(
  headers: Headers,
  responseHeaders: Headers | null,
  locale?: string,
): Promise<Context> {
  const cookie = headers.get("cookie");
  const setCookie = (value: string) => responseHeaders?.append("set-cookie", value);
  const session = await currentSession(cookie, responseHeaders);
  const requested = locale ?? headers.get("x-souk-locale") ?? undefined;
  const becomeGuest = () => {
    const guest = newGuest(sessionSettings());
    setCookie(guest.cookie);
    return guest.id;
  };
  return {
    headers,
    locale: isLocale(requested) ? requested : defaultLocale,
    clientAddress: clientAddressOf((name) => headers.get(name)),
    session,
    clients: clients(),
    guestId: readGuestCookie(cookie, sessionSettings()),
    becomeGuest: responseHeaders ? becomeGuest : null,
    setCookie,
    logBug: (error, path) => log.error({ err: error, path }, "a procedure failed unexpectedly"),
  };
}

/** Call options that let an upstream see the shopper: their own token, or ours in the name of a guest. */
export async function asShopper(shopper: { session: Session } | { guestId: string }): Promise<CallOptions> {
  if ("session" in shopper) return { headers: { authorization: `Bearer ${shopper.session.accessToken}` } };
  minter ??= createTokenMinter({ internalSecret: env().SOUK_INTERNAL_SECRET, service: "web-bff" });
  return { headers: { authorization: `Bearer ${await minter.mint(shopper.guestId)}` } };
}

async function currentSession(cookie: string | null, responseHeaders: Headers | null): Promise<Session | null> {
  const session = await readSessionCookie(cookie, sessionSettings());
  if (!session || !needsRefresh(session, Date.now())) return session;
  // A rotated refresh token that cannot be stored would end the session at its next use; taking the browser for a
  // stranger would show them an empty cart. What a page wanted beforehand, the browser then asks for itself.
  if (!responseHeaders)
    throw new DomainError("unauthenticated", "SESSION_STALE", "The session must be refreshed first.");
  refresher ??= createRefresher(clients().auth);
  const refreshed = await refresher(session);
  const cookies = refreshed
    ? await sessionCookies(refreshed, sessionSettings())
    : clearedSessionCookies(cookie, sessionSettings());
  for (const value of cookies) responseHeaders.append("set-cookie", value);
  return refreshed;
}
