import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { createTokenMinter } from "@souk/access/tokens";
import type { BaseContext } from "@souk/bff/base-context";
import { type BrowserSessions, createBrowserSessions } from "@souk/bff/browser-session";
import { newGuest, readGuestCookie } from "@souk/bff/guest-cookie";
import type { Session } from "@souk/bff/session";
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

let sessions: BrowserSessions | undefined;
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
  sessions ??= createBrowserSessions(clients().auth, sessionSettings());
  // Taking the browser for a stranger would show them an empty cart. What a page wanted beforehand, it then asks for itself.
  if (!responseHeaders) return sessions.withoutRefresh(cookie);
  const { session, cookies } = await sessions.current(cookie);
  for (const value of cookies) responseHeaders.append("set-cookie", value);
  return session;
}
