import "server-only";
import { toSession } from "@souk/bff/refresh";
import { jwtOf } from "@souk/bff/session-cookie";
import { isDomainError } from "@souk/errors/domain-error";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "../env.ts";
import { clientAddressOf, clientKeyOf } from "./client-address.ts";
import { clients } from "./clients.ts";
import { log } from "./log.ts";
import { rateLimits } from "./rate-limits.ts";
import { sessionSettings } from "./session-settings.ts";

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) });

/** next-auth keeps the browser session; the identities and the tokens are the auth service's. */
export function authOptions(): NextAuthOptions {
  const { maxAgeSeconds, isSecure } = sessionSettings();
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure,
    session: { strategy: "jwt", maxAge: maxAgeSeconds },
    jwt: { maxAge: maxAgeSeconds },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (given, request) => signIn(given, request.headers ?? {}),
      }),
    ],
    callbacks: {
      // The claims are put there at sign-in and replaced by the BFF when it refreshes; next-auth only carries them.
      jwt: ({ token, user }) => (user && "claims" in user ? { ...token, ...(user.claims as object) } : token),
      // Who it is, the browser asks over tRPC.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSession(token?.refreshToken) },
    pages: { signIn: "/en/sign-in" },
  };
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
