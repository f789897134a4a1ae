import { createHmac, hkdfSync } from "node:crypto";

/** Hides a hash of personal data, which could be guessed, behind a key. */
export type Fingerprint = (hash: string) => string;

export function createFingerprint(secret: string): Fingerprint {
  const key = new Uint8Array(hkdfSync("sha256", secret, "", "souk.user request fingerprint", 32));
  return (hash) => createHmac("sha256", key).update(hash).digest("hex");
}
