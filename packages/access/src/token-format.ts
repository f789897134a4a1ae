import { createSecretKey, type KeyObject } from "node:crypto";

/** Who issues what, and for whom: one place for the minter and the verifier to agree. */
export const userIssuer = "souk-auth";
export const internalIssuer = "souk-internal";
export const audience = "souk";
export const internalLifetimeS = 300;

export function internalKey(internalSecret: string): KeyObject {
  return createSecretKey(internalSecret, "utf8");
}
