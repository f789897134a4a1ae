import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
  jwtVerify,
  SignJWT,
} from "jose";
import { BoundedMap } from "./bounded-map.ts";
import type { Principal } from "./principal.ts";
import { internalPrincipal, userPrincipal } from "./token-claims.ts";
import { asTokenError, invalidToken } from "./token-errors.ts";
import { audience, internalIssuer, internalKey, internalLifetimeS, userIssuer } from "./token-format.ts";

const cachedTokens = 10_000;
const renewBeforeExpiryMs = 60_000;
const clockToleranceS = 5;
const keyFetchTimeoutMs = 3_000;
const keyFetchPauseMs = 10_000;

export interface TokenVerifier {
  /**
   * Who the token speaks for.
   * @throws DomainError unauthenticated TOKEN_INVALID | TOKEN_EXPIRED, unavailable SIGNING_KEYS_UNAVAILABLE
   */
  verify(token: string): Promise<Principal>;
}

/** User tokens are checked against a JSON Web Key Set: fetched from `jwksUrl`, or `jwks` at hand. */
export type TokenVerifierOptions = { internalSecret: string; now?: () => number } & (
  | { jwksUrl: string }
  | { jwks: JSONWebKeySet }
);

/**
 * Verifies EdDSA user tokens and HS256 internal tokens, locally. A verified token is remembered until it expires.
 * Keys are cached, and fetched again when a token names an unknown one, at most every 10 s.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const now = options.now ?? Date.now;
  const secret = internalKey(options.internalSecret);
  const userKeys = "jwks" in options ? createLocalJWKSet(options.jwks) : remoteKeys(options.jwksUrl);
  const verified = new BoundedMap<string, { principal: Principal; expiresAtMs: number }>(cachedTokens);

  async function check(token: string): Promise<{ principal: Principal; expiresAtMs: number }> {
    const currentDate = new Date(now());
    const common = { audience, clockTolerance: clockToleranceS, currentDate, requiredClaims: ["sub", "exp", "iat"] };
    if (algorithmOf(token) === "HS256") {
      const result = await jwtVerify(token, secret, { ...common, issuer: internalIssuer, algorithms: ["HS256"] });
      return { principal: internalPrincipal(result.payload), expiresAtMs: expiryOf(result) };
    }
    const result = await jwtVerify(token, userKeys, {
      ...common,
      issuer: userIssuer,
      algorithms: ["EdDSA", "Ed25519"],
    });
    return { principal: userPrincipal(result.payload), expiresAtMs: expiryOf(result) };
  }

  return {
    async verify(token) {
      const known = verified.get(token);
      if (known !== undefined) {
        if (now() < known.expiresAtMs) return known.principal;
        verified.delete(token);
      }
      try {
        const result = await check(token);
        verified.set(token, result);
        return result.principal;
      } catch (e) {
        throw asTokenError(e);
      }
    },
  };
}

function algorithmOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).alg;
  } catch (e) {
    throw invalidToken("it is not a JWT", e);
  }
}

function remoteKeys(jwksUrl: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: keyFetchTimeoutMs,
    cooldownDuration: keyFetchPauseMs,
  });
}

function expiryOf({ payload }: JWTVerifyResult): number {
  return (payload.exp ?? 0) * 1000;
}

export interface TokenMinter {
  /** A token in the service's own name, or for the guest it speaks for. Reused until 60 s before it expires. */
  mint(guestId?: string): Promise<string>;
  /** A token for the programs of a shop that hold this API key: a seller's, and never more. It is not kept. */
  mintForApiKey(apiKeyId: string): Promise<string>;
}

/** Mints the five-minute tokens that services and backends-for-frontends call with. */
export function createTokenMinter(options: {
  internalSecret: string;
  service: string;
  now?: () => number;
}): TokenMinter {
  const { service, now = Date.now } = options;
  const key = internalKey(options.internalSecret);
  const minted = new BoundedMap<string | undefined, { token: Promise<string>; renewAtMs: number }>(cachedTokens);

  function sign(claims: { guest?: string; api_key?: string }, issuedAtS: number): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(internalIssuer)
      .setAudience(audience)
      .setSubject(service)
      .setIssuedAt(issuedAtS)
      .setExpirationTime(issuedAtS + internalLifetimeS)
      .sign(key);
  }

  return {
    mint(guestId) {
      const nowMs = now();
      const cached = minted.get(guestId);
      if (cached !== undefined && nowMs < cached.renewAtMs) return cached.token;
      const token = sign(guestId === undefined ? {} : { guest: guestId }, Math.floor(nowMs / 1000));
      minted.set(guestId, { token, renewAtMs: nowMs + internalLifetimeS * 1000 - renewBeforeExpiryMs });
      return token;
    },
    mintForApiKey: (apiKeyId) => sign({ api_key: apiKeyId }, Math.floor(now() / 1000)),
  };
}
