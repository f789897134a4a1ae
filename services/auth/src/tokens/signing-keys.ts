import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from "jose";
import { z } from "zod";

const base64url = z.string().regex(/^[\w-]{43}$/);

export const publicJwkSchema = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: base64url,
  kid: z.string().min(1).max(100).exactOptional(),
});
export const privateJwkSchema = publicJwkSchema.extend({ d: base64url });

export type PublicJwk = z.infer<typeof publicJwkSchema>;
export type PrivateJwk = z.infer<typeof privateJwkSchema>;

export interface PublishedJwk {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
  readonly kid: string;
  readonly alg: "EdDSA";
  readonly use: "sig";
}

export interface SigningKeys {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  /** The signing key first, then the previous ones, whose tokens are still good. */
  readonly published: readonly PublishedJwk[];
}

export async function loadSigningKeys(current: PrivateJwk, previous: readonly PublicJwk[]): Promise<SigningKeys> {
  const privateKey = await importJWK({ ...current }, "EdDSA");
  if (privateKey instanceof Uint8Array) throw new TypeError("an Ed25519 key is never symmetric");
  const own = await publish(current);
  const others = await Promise.all(previous.map(publish));
  return { kid: own.kid, privateKey, published: [own, ...others.filter(({ kid }) => kid !== own.kid)] };
}

/** A new value for AUTH_SIGNING_KEY: an Ed25519 private key as a JWK, named by its thumbprint. */
export async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const jwk = privateJwkSchema.parse(await exportJWK(privateKey));
  return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint({ ...jwk }) });
}

async function publish({ kty, crv, x, kid }: PublicJwk): Promise<PublishedJwk> {
  return { kty, crv, x, kid: kid ?? (await calculateJwkThumbprint({ kty, crv, x })), alg: "EdDSA", use: "sig" };
}
