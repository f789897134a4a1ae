import "server-only";
import { parseCookies } from "@souk/bff/cookies";
import { endSession, signInWithCredentials } from "@souk/bff/credentials";
import { preferredLocale } from "@souk/bff/preferred-locale";
import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "../env.ts";
import { isLocale, type Locale, locales } from "../i18n/locales.ts";
import { clientAddressOf, clientKeyOf } from "./client-address.ts";
import { clients } from "./clients.ts";
import { log } from "./log.ts";
import { oidcProvider } from "./oidc-provider.ts";
import { oidcConfig, signInWithOidc } from "./oidc-sign-in.ts";
import { rateLimits } from "./rate-limits.ts";
import { sessionSettings } from "./session-settings.ts";

/** next-auth keeps the browser session; the identities and the tokens are the auth service's. */
export function authOptions(request: Pick<Request, "headers">): NextAuthOptions {
  const { maxAgeSeconds, isSecure, name } = sessionSettings();
  const provider = oidcProvider();
  const locale = localeOf(request.headers);
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure,
    session: { strategy: "jwt", maxAge: maxAgeSeconds },
    cookies: {
      sessionToken: { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } },
    },
    jwt: { maxAge: maxAgeSeconds },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: (given, { headers = {} }) => signInWithCredentials(deps(), given, headers),
      }),
      ...(provider ? [oidcConfig(provider)] : []),
    ],
    callbacks: {
      async signIn({ user, account }) {
        if (account?.provider !== "oidc") return true;
        const claims = await signInWithOidc(account.id_token ?? "", request.headers, locale);
        if (typeof claims === "string") return `/${locale}/sign-in?error=${claims}`;
        Object.assign(user, { claims });
        return true;
      },
      // The claims are put there at sign-in and replaced by the BFF when it refreshes; next-auth only carries them.
      jwt: ({ token, user }) => (user && "claims" in user ? (user.claims as JWT) : token),
      // Who it is, the browser asks over tRPC.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSession(deps(), token?.refreshToken) },
    pages: { signIn: `/${locale}/sign-in`, error: `/${locale}/sign-in` },
  };
}

/** The language of the page that the way to another provider began on; next-auth keeps its address. */
function localeOf(headers: Headers): Locale {
  const cookies = parseCookies(headers.get("cookie"));
  const address = cookies["__Secure-next-auth.callback-url"] ?? cookies["next-auth.callback-url"] ?? "";
  const first = /^https?%3A%2F%2F[^%]+(?:%3A\d+)?%2F(\w+)/.exec(address)?.[1];
  return isLocale(first) ? first : preferredLocale(headers.get("accept-language"), locales);
}

const deps = () => ({
  auth: clients().auth,
  limit: rateLimits().signIn,
  clientAddressOf,
  clientKeyOf,
  logFailure: (error: unknown) => log.error({ err: error }, "signing in or out failed unexpectedly"),
});
