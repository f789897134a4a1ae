import { createTokenVerifier } from "@souk/access/tokens";
import { TEST_INTERNAL_SECRET } from "@souk/testing/principals";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { readAuthConfig } from "../src/config.ts";
import { newSigningKey } from "../src/tokens/signing-keys.ts";
import { type AuthHarness, startAuth } from "./harness.ts";

const oldKey = await newSigningKey();
let auth: AuthHarness;
beforeEach(async () => {
  auth = await startAuth({ AUTH_SIGNING_KEY: oldKey });
});
afterEach(() => auth.stop());

const jwksUrl = () => `${auth.url}/.well-known/jwks.json`;
const keySet = z.object({ keys: z.array(z.record(z.string(), z.string())) });

function verifier() {
  return createTokenVerifier({
    jwksUrl: jwksUrl(),
    internalSecret: TEST_INTERNAL_SECRET,
    now: () => auth.clock.now().getTime(),
  });
}

test("any service verifies our tokens with the published keys", async () => {
  const { tokens, accountId } = await auth.register();
  expect(await verifier().verify(tokens.accessToken)).toEqual({
    kind: "user",
    id: accountId,
    roles: ["shopper"],
    sessionId: tokens.sessionId,
  });
});

test("ten minutes later the token has expired", async () => {
  const { tokens } = await auth.register();
  auth.clock.advance(11 * 60_000);
  await expect(verifier().verify(tokens.accessToken)).rejects.toMatchObject({ reason: "TOKEN_EXPIRED" });
});

test("only public parts are published, and may be cached", async () => {
  const response = await fetch(jwksUrl());
  expect(response.headers.get("cache-control")).toBe("public, max-age=300");
  const { keys } = keySet.parse(await response.json());
  expect(keys.map((key) => Object.keys(key).sort())).toEqual([["alg", "crv", "kid", "kty", "use", "x"]]);
});

test("after a rotation tokens of both keys verify; without the old key its tokens do not", async () => {
  const old = await auth.register();
  const { d: _secret, ...oldPublic } = JSON.parse(oldKey);
  const newKey = await newSigningKey();
  await auth.restart({ AUTH_SIGNING_KEY: newKey, AUTH_PREVIOUS_KEYS: JSON.stringify([oldPublic]) });
  const fresh = await auth.register();
  const both = verifier();
  await expect(both.verify(old.tokens.accessToken)).resolves.toMatchObject({ id: old.accountId });
  await expect(both.verify(fresh.tokens.accessToken)).resolves.toMatchObject({ id: fresh.accountId });
  await auth.restart({ AUTH_SIGNING_KEY: newKey });
  await expect(verifier().verify(old.tokens.accessToken)).rejects.toMatchObject({ reason: "TOKEN_INVALID" });
});

test("settings that would leak or lack a key are refused, and the error shows no key", () => {
  const env = {
    DATABASE_URL: "postgres://127.0.0.1/auth",
    REDIS_URL: "redis://127.0.0.1",
    SOUK_INTERNAL_SECRET: TEST_INTERNAL_SECRET,
    AUTH_SERVICE_URL: "http://127.0.0.1:9",
    AUTH_SIGNING_KEY: oldKey,
    AUTH_EMAIL_PEPPER: "e".repeat(64),
    AUTH_REFRESH_KEY: "f".repeat(64),
    USER_SERVICE_URL: "http://127.0.0.1:9",
    PERSONAL_DATA_KEYS: `1:${Buffer.alloc(32, 7).toString("base64")}`,
  };
  expect(readAuthConfig(env).authSigningKey.crv).toBe("Ed25519");
  for (const wrong of [
    { AUTH_PREVIOUS_KEYS: `[${oldKey}]` },
    { AUTH_SIGNING_KEY: "{}" },
    { AUTH_SIGNING_KEY: "not json" },
    { AUTH_EMAIL_PEPPER: "short" },
  ]) {
    const [name = ""] = Object.keys(wrong);
    const secret: string = JSON.parse(oldKey).d;
    expect(() => readAuthConfig({ ...env, ...wrong })).toThrow(name);
    expect(() => readAuthConfig({ ...env, ...wrong })).not.toThrow(secret);
  }
});
