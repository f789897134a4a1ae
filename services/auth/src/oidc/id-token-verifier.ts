import { DomainError } from "@souk/errors/domain-error";
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";

/** What another provider says of somebody, verified. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Empty when the provider names none. */
  readonly email: string;
  readonly isEmailVerified: boolean;
  readonly displayName: string;
}

export interface IdTokenVerifier {
  /** @throws DomainError ID_TOKEN_INVALID for a token that is not the provider's, not for us, or too old */
  verify(idToken: string): Promise<OidcIdentity>;
}

const timeoutMs = 5_000;
const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  azp: z.string().optional(),
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().max(120).optional().catch(undefined),
});

/** Asymmetric only: with a shared secret the storefront could make tokens of its own. */
const algorithms = ["RS256", "PS256", "ES256", "EdDSA"];

/** Verifies ID tokens of one provider against its published keys, found by discovery at first use. */
export function createIdTokenVerifier(
  { issuer, clientId }: { issuer: string; clientId: string },
  now: () => Date,
): IdTokenVerifier {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  function providerKeys(): Promise<JWTVerifyGetKey> {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  }

  return {
    async verify(idToken) {
      const getKey = await providerKeys();
      const { payload } = await jwtVerify(idToken, getKey, {
        issuer,
        audience: clientId,
        algorithms,
        requiredClaims: ["sub", "iat", "exp"],
        maxTokenAge: "10m",
        clockTolerance: 30,
        currentDate: now(),
      }).catch(refuse);
      const claims = claimsSchema.safeParse(payload);
      const isOthers = Array.isArray(payload.aud) && payload.aud.length > 1 && claims.data?.azp !== clientId;
      if (!claims.success || isOthers) throw invalid();
      const { sub, email = "", email_verified = false, name = "" } = claims.data;
      return { issuer, subject: sub, email, isEmailVerified: email !== "" && email_verified, displayName: name.trim() };
    },
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: "error" });
    const found = discoverySchema.parse(await answer.json());
    if (found.issuer !== issuer) throw new Error(`the provider calls itself ${found.issuer}`);
    return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: timeoutMs });
  } catch (cause) {
    throw unavailable(cause);
  }
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw unavailable(error);
  throw invalid();
}

function invalid(): DomainError {
  return new DomainError("unauthenticated", "ID_TOKEN_INVALID", "the provider's token is not good: sign in again");
}

function unavailable(cause: unknown): DomainError {
  return new DomainError("unavailable", "OIDC_UNAVAILABLE", "the other provider cannot be reached", {}, { cause });
}
