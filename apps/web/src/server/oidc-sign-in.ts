import "server-only";
import { toSession } from "@souk/bff/refresh";
import { jwtOf } from "@souk/bff/session-cookie";
import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { JWT } from "next-auth/jwt";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { Locale } from "../i18n/locales.ts";
import { clientAddressOf } from "./client-address.ts";
import { clients } from "./clients.ts";
import { asShopper } from "./context.ts";
import { log } from "./log.ts";
import type { OidcProvider } from "./oidc-provider.ts";
import { rateLimits } from "./rate-limits.ts";

/** The provider for next-auth: authorization code with PKCE, state and nonce. */
export function oidcConfig({ issuer, clientId, clientSecret, name }: OidcProvider): OAuthConfig<{ sub: string }> {
  return {
    ...{ id: "oidc", name, type: "oauth", issuer, clientId, clientSecret },
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: ({ sub }) => ({ id: sub }),
  };
}

/** The claims of the session that the provider's token leads to; a text is why there is none. */
export async function signInWithOidc(idToken: string, headers: Headers, locale: Locale): Promise<JWT | string> {
  try {
    await rateLimits().signIn(clientAddressOf((name) => headers.get(name)));
    const device = (headers.get("user-agent") ?? "").slice(0, 200);
    const { account, tokens, ...person } = await clients().auth.signInWithOidc({ idToken, device, locale });
    const session = toSession(account, tokens);
    if (person.created) {
      const profile = { requestId: newId(), displayName: person.displayName, email: person.email, locale };
      await saveProfile(profile, await asShopper({ session }));
    }
    return jwtOf(session);
  } catch (error) {
    if (isDomainError(error)) return error.reason;
    log.error({ err: error }, "signing in with another provider failed unexpectedly");
    return "INTERNAL";
  }
}

/** An account without its name is an account all the same. */
async function saveProfile(
  profile: { requestId: string; displayName: string; email: string; locale: Locale },
  call: Awaited<ReturnType<typeof asShopper>>,
): Promise<void> {
  if (profile.email === "") return;
  await clients()
    .user.updateProfile(profile, call)
    .catch((error: unknown) => log.error({ err: error }, "a new account's profile was not saved"));
}
