import { randomBytes } from "node:crypto";
import { contentSecurityPolicy } from "@souk/bff/content-security-policy";
import { withCookies } from "@souk/bff/with-cookies";
import { themeScript } from "@souk/ui/lib/theme-script";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "./env.ts";
import { entranceFor } from "./features/entrance/entrance-for.ts";
import { defaultLocale, isLocale, type Locale } from "./i18n/locales.ts";
import { log } from "./server/log.ts";
import { sessions } from "./server/sessions.ts";

/**
 * Before every page: a policy with a nonce of its own, and a session that is fresh, because a page cannot set the cookie of a
 * refreshed one. Who is not signed in goes to the entrance and from there back to where they wanted to go.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  const cookie = headers.get("cookie");
  const { session, cookies } = await sessions().current(cookie).catch(unknown);
  const policy = policyFor(randomBytes(16).toString("base64"), request.nextUrl.pathname);
  headers.set("content-security-policy", policy);
  // Where next-intl looks for what its own middleware would have found.
  headers.set("x-next-intl-locale", localeOf(request.nextUrl.pathname));
  if (cookies.length > 0) headers.set("cookie", withCookies(cookie, cookies));
  const entrance = session === null ? entranceFor(request.nextUrl, { wasSignedIn: cookies.length > 0 }) : null;
  const response = entrance
    ? NextResponse.redirect(new URL(entrance, env().NEXTAUTH_URL))
    : NextResponse.next({ request: { headers } });
  for (const each of cookies) response.headers.append("set-cookie", each);
  response.headers.set("content-security-policy", policy);
  return response;
}

function localeOf(pathname: string): Locale {
  const [, first] = pathname.split("/");
  return isLocale(first) ? first : defaultLocale;
}

/** The auth service cannot be asked now: the page tries with what there is, and says so when that is not enough. */
function unknown(error: unknown): { session: undefined; cookies: readonly string[] } {
  log.warn({ err: error }, "a session could not be refreshed");
  return { session: undefined, cookies: [] };
}

/** The reader of barcodes, for browsers that have none, is WebAssembly. */
function policyFor(nonce: string, pathname: string): string {
  const allowsWasm = pathname.endsWith("/courier");
  const { MAP_TILE_URL, NODE_ENV } = env();
  return contentSecurityPolicy(
    { kind: "rendered", nonce, frameOrigins: [] },
    {
      ...{ inlineScripts: [themeScript], allowsWasm, isDevelopment: NODE_ENV === "development" },
      imageOrigins: MAP_TILE_URL === undefined ? [] : [new URL(MAP_TILE_URL).origin],
    },
  );
}

export const config = {
  // Everything that is a page: neither the BFF, nor files, nor what says that the server is well.
  matcher: ["/((?!api/|_next/|healthz$|icon|apple-icon|favicon|manifest|scanner/|sw\\.js).*)"],
};
