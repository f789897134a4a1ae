import "server-only";
import { endSession, signInWithCredentials } from "@souk/bff/credentials";
import type { CookieOption, NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "../env.ts";
import { clientAddressOf, clientKeyOf } from "./client-address.ts";
import { clients } from "./clients.ts";
import { signInLimit } from "./limits.ts";
import { log } from "./log.ts";
import { cookieApp, sessionSettings } from "./sessions.ts";

/** next-auth keeps the browser session; the identities and the tokens are the auth service's. */
export function authOptions(): NextAuthOptions {
  const { maxAgeSeconds, isSecure, name } = sessionSettings();
  const cookie = (called: string): CookieOption => ({
    name: called,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
  });
  const prefix = isSecure ? "__Host-" : "";
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure,
    session: { strategy: "jwt", maxAge: maxAgeSeconds },
    cookies: {
      sessionToken: cookie(name),
      csrfToken: cookie(`${prefix}${cookieApp}.csrf-token`),
      callbackUrl: cookie(`${prefix}${cookieApp}.callback-url`),
    },
    jwt: { maxAge: maxAgeSeconds },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: (given, { headers = {} }) => signInWithCredentials(deps(), given, headers),
      }),
    ],
    callbacks: {
      // The claims are put there at sign-in and replaced by the BFF when it refreshes; next-auth only carries them.
      jwt: ({ token, user }) => (user && "claims" in user ? (user.claims as JWT) : token),
      // Who it is, the browser asks over tRPC.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSession(deps(), token?.refreshToken) },
    pages: { signIn: "/en/sign-in", error: "/en/sign-in" },
  };
}

const deps = () => ({
  auth: clients().auth,
  limit: signInLimit(),
  clientAddressOf,
  clientKeyOf,
  logFailure: (error: unknown) => log.error({ err: error }, "signing in or out failed unexpectedly"),
});
