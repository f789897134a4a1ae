import { createHmac, timingSafeEqual } from "node:crypto";
import type { Session } from "../domain/session.ts";

/** What a refresh token says of itself; true only once `isGenuine` agreed. */
export interface RefreshClaim {
  readonly accountId: string;
  readonly sessionId: string;
  readonly generation: number;
  readonly bytes: Buffer;
}

/**
 * Refresh tokens are not stored, not even hashed: the token of a generation is an HMAC-SHA-256 over the session, the
 * generation and the session's random seed. So a repeated refresh gets the same successor, and any token that
 * ever was one is recognised as such, for reuse to be noticed.
 */
export interface RefreshTokens {
  issue(session: Pick<Session, "id" | "accountId" | "seed">, generation: number): string;
  isGenuine(claim: RefreshClaim, session: Pick<Session, "seed">): boolean;
}

const layoutVersion = 1;
const claimBytes = 1 + 16 + 16 + 4;
const tokenBytes = claimBytes + 32;

export function createRefreshTokens(key: string): RefreshTokens {
  const sign = (claim: Uint8Array, seed: Uint8Array) => createHmac("sha256", key).update(claim).update(seed).digest();
  return {
    issue({ id, accountId, seed }, generation) {
      const claim = Buffer.alloc(claimBytes);
      claim.writeUInt8(layoutVersion, 0);
      claim.set(idBytes(accountId), 1);
      claim.set(idBytes(id), 17);
      claim.writeUInt32BE(generation, 33);
      return Buffer.concat([claim, sign(claim, seed)]).toString("base64url");
    },
    isGenuine: ({ bytes }, { seed }) =>
      timingSafeEqual(sign(bytes.subarray(0, claimBytes), seed), bytes.subarray(claimBytes)),
  };
}

/** Undefined for text that never was a refresh token. */
export function readRefreshToken(token: string): RefreshClaim | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== tokenBytes || bytes[0] !== layoutVersion || bytes.toString("base64url") !== token) return;
  return {
    accountId: idText(bytes.subarray(1, 17)),
    sessionId: idText(bytes.subarray(17, 33)),
    generation: bytes.readUInt32BE(33),
    bytes,
  };
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idText(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
