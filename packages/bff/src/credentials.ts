import type { Client } from "@connectrpc/connect";
import type { AuthService } from "@souk/contracts/auth/v1/auth_service";
import { isDomainError } from "@souk/errors/domain-error";
import type { User } from "next-auth";
import type { JWT } from "next-auth/jwt";
import { z } from "zod";
import type { RateLimiter } from "./rate-limit.ts";
import { toSession } from "./refresh.ts";
import { jwtOf } from "./session-cookie.ts";

export interface CredentialsDeps {
  readonly auth: Client<typeof AuthService>;
  readonly limit: RateLimiter;
  readonly clientAddressOf: (header: (name: string) => string | null) => string;
  readonly clientKeyOf: (address: string) => string;
  readonly logFailure: (error: unknown) => void;
}

const credentials = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
  code: z.string().max(64).default(""),
});

/**
 * `authorize` of next-auth's credentials provider, with the claims of the session for its cookie.
 * Throws an Error whose message is "REASON" or "REASON:seconds": next-auth hands it to the sign-in form as `error`.
 */
export async function signInWithCredentials(
  deps: CredentialsDeps,
  given: Record<string, string> | undefined,
  headers: Record<string, string>,
): Promise<User & { claims: JWT }> {
  const parsed = credentials.safeParse(given);
  if (!parsed.success) throw new Error("CREDENTIALS_WRONG");
  try {
    const address = deps.clientAddressOf((name) => headers[name] ?? null);
    await deps.limit(address);
    const device = (headers["user-agent"] ?? "").slice(0, 200);
    const { account, tokens } = await deps.auth.signIn({
      ...parsed.data,
      device,
      clientKey: deps.clientKeyOf(address),
    });
    const session = toSession(account, tokens);
    return { id: session.userId, claims: jwtOf(session) };
  } catch (error) {
    if (isDomainError(error)) {
      const seconds = error.metadata.retry_after_seconds;
      throw new Error(seconds ? `${error.reason}:${seconds}` : error.reason);
    }
    deps.logFailure(error);
    throw new Error("INTERNAL");
  }
}

/** Ends the session of a cookie at the auth service; the cookie itself goes by next-auth. */
export async function endSession(
  { auth, logFailure }: Pick<CredentialsDeps, "auth" | "logFailure">,
  refreshToken: unknown,
): Promise<void> {
  if (typeof refreshToken !== "string") return;
  await auth.signOut({ refreshToken }).catch(logFailure);
}
