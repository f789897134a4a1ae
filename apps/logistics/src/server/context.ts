import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import type { BaseContext } from "@souk/bff/base-context";
import type { Session } from "@souk/bff/session";
import { defaultLocale, isLocale, type Locale } from "../i18n/locales.ts";
import { clientAddressOf } from "./client-address.ts";
import { type Clients, clients } from "./clients.ts";
import { log } from "./log.ts";
import { sessions } from "./sessions.ts";

export interface Context extends BaseContext {
  readonly locale: Locale;
  readonly clients: Clients;
}

/**
 * Everything a procedure may know of its request. `responseHeaders` is null in server components, which cannot set cookies:
 * before them the proxy has seen to it that the session is fresh.
 */
export async function createContext(
  headers: Headers,
  responseHeaders: Headers | null,
  locale?: string,
): Promise<Context> {
  const requested = locale ?? headers.get("x-souk-locale") ?? undefined;
  return {
    headers,
    locale: isLocale(requested) ? requested : defaultLocale,
    clientAddress: clientAddressOf((name) => headers.get(name)),
    session: await currentSession(headers.get("cookie"), responseHeaders),
    clients: clients(),
    logBug: (error, path) => log.error({ err: error, path }, "a procedure failed unexpectedly"),
  };
}

/** Call options that let an upstream see who asks. */
export function asUser({ accessToken }: Session): CallOptions {
  return { headers: { authorization: `Bearer ${accessToken}` } };
}

async function currentSession(cookie: string | null, responseHeaders: Headers | null): Promise<Session | null> {
  if (!responseHeaders) return sessions().withoutRefresh(cookie);
  const { session, cookies } = await sessions().current(cookie);
  for (const value of cookies) responseHeaders.append("set-cookie", value);
  return session;
}
