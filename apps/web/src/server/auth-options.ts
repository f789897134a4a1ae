import "server-only";
import { parseCookies } from "@souk/bff/cookies";
import { toSession } from "@souk/bff/refresh";
import { jwtOf } from "@souk/bff/session-cookie";
import { isDomainError } from "@souk/errors/domain-error";
import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "../env.ts";
import { isLocale, type Locale } from "../i18n/locales.ts";
import { preferredLocale } from "../i18n/preferred-locale.ts";
import { clientAddressOf, clientKeyOf } from "./client-address.ts";
import { clients } from "./clients.ts";
import { log } from "./log.ts";
import { oidcProvider } from "./oidc-provider.ts";
import { oidcConfig, signInWithOidc } from "./oidc-sign-in.ts";
import { rateLimits } from "./rate-limits.ts";
import { sessionSettings } from "./session-settings.ts";

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) });

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
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (given, { headers = {} }) => signIn(given, headers),
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
    events: { signOut: ({ token }) => endSession(token?.refreshToken) },
    pages: { signIn: `/${locale}/sign-in`, error: `/${locale}/sign-in` },
  };
}

/** The language of the page that the way to another provider began on; next-auth keeps its address. */
function localeOf(headers: Headers): Locale {
  const cookies = parseCookies(headers.get("cookie"));
  const address = cookies["__Secure-next-auth.callback-url"] ?? cookies["next-auth.callback-url"] ?? "";
  const first = /^https?%3A%2F%2F[^%]+(?:%3A\d+)?%2F(\w+)/.exec(address)?.[1];
  return isLocale(first) ? first : preferredLocale(headers.get("accept-language"));
}

/** Throws an Error whose message is "REASON" or "REASON:seconds": next-auth hands it to the sign-in form as `error`. */
async function signIn(given: Record<string, string> | undefined, headers: Record<string, string>) {
  const parsed = credentials.safeParse(given);
  if (!parsed.success) throw new Error("CREDENTIALS_WRONG");
  try {
    const address = clientAddressOf((name) => headers[name] ?? null);
    await rateLimits().signIn(address);
    const device = (headers["user-agent"] ?? "").slice(0, 200);
    const { account, tokens } = await clients().auth.signIn({
      ...parsed.data,
      device,
      clientKey: clientKeyOf(address),
    });
    const session = toSession(account, tokens);
    return { id: session.userId, claims: jwtOf(session) };
  } catch (error) {
    if (isDomainError(error)) {
      const seconds = error.metadata.retry_after_seconds;
      throw new Error(seconds ? `${error.reason}:${seconds}` : error.reason);
    }
    log.error({ err: error }, "sign-in failed unexpectedly");
    throw new Error("INTERNAL");
  }
}

async function endSession(refreshToken: unknown): Promise<void> {
  if (typeof refreshToken !== "string") return;
  await clients()
    .auth.signOut({ refreshToken })
    .catch((error: unknown) => log.warn({ err: error }, "a session could not be ended at the auth service"));
}
