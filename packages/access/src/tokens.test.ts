import { createServer } from "node:http";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTokenMinter, createTokenVerifier } from "./tokens.ts";

const internalSecret = "0123456789abcdef0123456789abcdef";
const keySets: JWK[][] = [];
let keyFetches = 0;
const auth = createServer((_req, res) => {
  keyFetches += 1;
  res.end(JSON.stringify({ keys: keySets.at(-1) ?? [] }));
});
let jwksUrl = "";

const { privateKey, publicKey } = await generateKeyPair("EdDSA", { extractable: true });
const jwk: JWK = { ...(await exportJWK(publicKey)), kid: "k1", alg: "EdDSA" };
const nowS = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  keySets.push([jwk]);
  await new Promise<void>((resolve) => auth.listen(0, "127.0.0.1", resolve));
  const address = auth.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  jwksUrl = `http://127.0.0.1:${address.port}/.well-known/jwks.json`;
});
afterAll(() => auth.close());

function userToken(
  claims: Record<string, unknown> = {},
  header: { kid?: string; alg?: string } = {},
  key = privateKey,
) {
  return new SignJWT({
    iss: "souk-auth",
    aud: "souk",
    sub: "u1",
    sid: "s1",
    roles: ["shopper", "wizard"],
    iat: nowS(),
    exp: nowS() + 600,
    ...claims,
  })
    .setProtectedHeader({ alg: "EdDSA", kid: "k1", ...header })
    .sign(key);
}

function internalToken(claims: Record<string, unknown>, secret = internalSecret) {
  return new SignJWT({ iss: "souk-internal", aud: "souk", sub: "order", iat: nowS(), exp: nowS() + 60, ...claims })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret));
}

test("a user token gives the user, with the roles we know", async () => {
  const verifier = createTokenVerifier({ jwksUrl, internalSecret });
  expect(await verifier.verify(await userToken())).toEqual({
    kind: "user",
    id: "u1",
    roles: ["shopper"],
    sessionId: "s1",
  });
});

test("a key set at hand needs no server", async () => {
  const verifier = createTokenVerifier({ jwks: { keys: [jwk] }, internalSecret });
  expect(await verifier.verify(await userToken())).toMatchObject({ kind: "user", id: "u1" });
});

test("a minted token speaks for its service or for the guest, and is reused until it nears its end", async () => {
  let nowMs = Date.now();
  const now = () => nowMs;
  const minter = createTokenMinter({ internalSecret, service: "web", now });
  const verifier = createTokenVerifier({ jwksUrl, internalSecret, now });
  const token = await minter.mint();
  expect(await verifier.verify(token)).toEqual({ kind: "service", name: "web" });
  expect(await verifier.verify(await minter.mint("g1"))).toEqual({ kind: "guest", id: "g1" });
  nowMs += 239_000;
  expect(await minter.mint()).toBe(token);
  nowMs += 2_000;
  const renewed = await minter.mint();
  expect(renewed).not.toBe(token);
  expect(await verifier.verify(renewed)).toEqual({ kind: "service", name: "web" });
});

test("a remembered token stops counting when it expires", async () => {
  let nowMs = Date.now();
  const verifier = createTokenVerifier({ jwksUrl, internalSecret, now: () => nowMs });
  const token = await userToken();
  await verifier.verify(token);
  nowMs += 700_000;
  await expect(verifier.verify(token)).rejects.toMatchObject({ kind: "unauthenticated", reason: "TOKEN_EXPIRED" });
});

test("whatever is not exactly ours is refused", async () => {
  const verifier = createTokenVerifier({ jwksUrl, internalSecret });
  const stranger = await generateKeyPair("EdDSA");
  const [header, payload, signature] = (await userToken()).split(".");
  const unsigned = Buffer.from('{"alg":"none"}').toString("base64url");
  // An attacker who signs with the public key as if it were the shared secret.
  const confused = await new SignJWT({ iss: "souk-auth", aud: "souk", sub: "u1", sid: "s", roles: ["operator"] })
    .setProtectedHeader({ alg: "HS256", kid: "k1" })
    .setIssuedAt()
    .setExpirationTime("1m")
    .sign(new TextEncoder().encode(JSON.stringify(jwk)));
  const tokens = [
    "",
    "x",
    "a.b.c",
    `${unsigned}.${payload}.`,
    `${header}.${Buffer.from('{"sub":"u2"}').toString("base64url")}.${signature}`,
    confused,
    await userToken({}, {}, stranger.privateKey),
    await userToken({ iss: "souk-internal" }),
    await userToken({ aud: "other" }),
    await userToken({ roles: "operator" }),
    await userToken({ sid: undefined }),
    await userToken({ exp: undefined }),
    await internalToken({ iss: "souk-auth", roles: ["operator"], sid: "s" }),
    await internalToken({ exp: nowS() + 3600 }),
    await internalToken({ guest: 7 }),
    await internalToken({}, "another secret, another secret, another"),
  ];
  for (const token of tokens) {
    await expect(verifier.verify(token), token).rejects.toMatchObject({
      kind: "unauthenticated",
      reason: "TOKEN_INVALID",
    });
  }
});

test("keys are fetched once, and unknown key ids cannot make us fetch them again and again", async () => {
  const verifier = createTokenVerifier({ jwksUrl, internalSecret });
  const before = keyFetches;
  for (let i = 0; i < 5; i++) {
    await verifier.verify(await userToken({ jti: `${i}` }));
    await expect(verifier.verify(await userToken({}, { kid: `unknown-${i}` }))).rejects.toThrow();
  }
  expect(keyFetches - before).toBe(1);
});

test("keys that cannot be fetched are our fault, not the caller's", async () => {
  const verifier = createTokenVerifier({ jwksUrl: "http://127.0.0.1:1/jwks.json", internalSecret });
  await expect(verifier.verify(await userToken())).rejects.toMatchObject({
    kind: "unavailable",
    reason: "SIGNING_KEYS_UNAVAILABLE",
  });
});
