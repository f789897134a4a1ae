import { createHash, randomBytes } from "node:crypto";

/** The secret of a mail's link: 256 random bits, kept as their hash only. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashLinkToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
