import { createECDH, ECDH } from "node:crypto";
import type { PushKeys } from "./web-push.ts";

const curve = "prime256v1";
const privateKeyBytes = 32;

/** The pair that belongs to a private key in base64url; undefined when it is none. */
export function pushKeysOf(privateKey: string): PushKeys | undefined {
  const bytes = Buffer.from(privateKey, "base64url");
  if (bytes.length !== privateKeyBytes) return undefined;
  const pair = createECDH(curve);
  try {
    pair.setPrivateKey(bytes);
  } catch {
    return undefined;
  }
  return { privateKey: bytes.toString("base64url"), publicKey: pair.getPublicKey().toString("base64url") };
}

/** Whether it is a point that something can be sealed for. */
export function isBrowserKey(bytes: Uint8Array): boolean {
  try {
    return ECDH.convertKey(bytes, curve).length > 0;
  } catch {
    return false;
  }
}
