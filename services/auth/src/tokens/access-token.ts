import type { Role } from "@souk/access/principal";
import { SignJWT } from "jose";
import type { SigningKeys } from "./signing-keys.ts";

export interface AccessTokens {
  /** The same input gives the same token. */
  issue(claims: { accountId: string; sessionId: string; roles: readonly Role[]; issuedAt: Date }): Promise<{
    token: string;
    expiresAt: Date;
  }>;
}

export function createAccessTokens({ privateKey, kid }: SigningKeys, ttlMs: number): AccessTokens {
  return {
    async issue({ accountId, sessionId, roles, issuedAt }) {
      const issuedAtS = Math.floor(issuedAt.getTime() / 1000);
      const expiresAtS = issuedAtS + Math.floor(ttlMs / 1000);
      const token = await new SignJWT({ roles: [...roles], sid: sessionId })
        .setProtectedHeader({ alg: "EdDSA", kid, typ: "JWT" })
        .setIssuer("souk-auth")
        .setAudience("souk")
        .setSubject(accountId)
        .setIssuedAt(issuedAtS)
        .setExpirationTime(expiresAtS)
        .sign(privateKey);
      return { token, expiresAt: new Date(expiresAtS * 1000) };
    },
  };
}
