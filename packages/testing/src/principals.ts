import { generateKeyPairSync, type KeyObject } from "node:crypto";
import type { Role } from "@souk/access/principal";
import { createTokenMinter, createTokenVerifier, type TokenVerifier } from "@souk/access/tokens";
import { newId } from "@souk/ids/id";
import type { ServiceSettings } from "@souk/service/settings";
import { exportJWK, type JSONWebKeySet, SignJWT } from "jose";

/** Shared by every service of a test run; worthless outside it. */
export const TEST_INTERNAL_SECRET = "test".repeat(16);

const KEY_ID = "test";
const USER_TOKEN_LIFETIME_S = 600;

export interface TestKeys {
  privateKey: KeyObject;
  jwks: JSONWebKeySet;
}

let keys: Promise<TestKeys> | undefined;

/** The key that `userToken` signs with, the same for the whole process. */
export function testKeys(): Promise<TestKeys> {
  keys ??= makeKeys();
  return keys;
}

async function makeKeys(): Promise<TestKeys> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey, jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: "EdDSA", use: "sig" }] } };
}

/** What the auth service would give that user; a shopper unless roles are named. */
export async function userToken(
  user: { id?: string; roles?: readonly Role[]; sessionId?: string } = {},
): Promise<string> {
  const { privateKey } = await testKeys();
  const { id = newId(), roles = ["shopper"], sessionId = newId() } = user;
  return new SignJWT({ roles, sid: sessionId })
    .setProtectedHeader({ alg: "EdDSA", kid: KEY_ID })
    .setIssuer("souk-auth")
    .setAudience("souk")
    .setSubject(id)
    .setIssuedAt()
    .setExpirationTime(`${USER_TOKEN_LIFETIME_S} s`)
    .sign(privateKey);
}

const minter = (service: string) => createTokenMinter({ internalSecret: TEST_INTERNAL_SECRET, service });

export const guestToken = (id: string): Promise<string> => minter("web").mint(id);

export const serviceToken = (name: string): Promise<string> => minter(name).mint();

/** Takes the tokens above, without an auth service. */
export const testVerifier: TokenVerifier = {
  async verify(token) {
    return (await verifier()).verify(token);
  },
};

let verifying: Promise<TokenVerifier> | undefined;

function verifier(): Promise<TokenVerifier> {
  verifying ??= testKeys().then(({ jwks }) => createTokenVerifier({ jwks, internalSecret: TEST_INTERNAL_SECRET }));
  return verifying;
}

/** Settings of a silent service on a free port. Give it `testVerifier` too, for there is no auth service behind it. */
export function testSettings(overrides: Partial<ServiceSettings> = {}): ServiceSettings {
  return {
    host: "127.0.0.1",
    port: 0,
    role: "all",
    internalSecret: TEST_INTERNAL_SECRET,
    authServiceUrl: "http://127.0.0.1:9",
    logLevel: "silent",
    drainTimeoutMs: 2_000,
    requestBodyLimitBytes: 4 * 1024 * 1024,
    deadlineMaxMs: 30_000,
    ...overrides,
  };
}
