import { Role } from "@souk/contracts/access/v1/access";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth();
});
afterAll(() => auth.stop());

async function refresh(refreshToken: string) {
  const { tokens } = await auth.anyone.refresh({ refreshToken });
  if (tokens === undefined) throw new Error("no tokens came back");
  return tokens;
}

const dayMs = 24 * 60 * 60_000;
const invalid = { code: "Unauthenticated", reason: "REFRESH_INVALID" };
const reused = { code: "Unauthenticated", reason: "REFRESH_REUSED" };

test("each refresh gives new tokens of the same session", async () => {
  const { tokens } = await auth.register();
  auth.clock.advance(60_000);
  const second = await refresh(tokens.refreshToken);
  auth.clock.advance(60_000);
  const third = await refresh(second.refreshToken);
  expect(new Set([tokens.refreshToken, second.refreshToken, third.refreshToken])).toHaveLength(3);
  expect(third.sessionId).toBe(tokens.sessionId);
});

test("a repeat within ten seconds gets the same answer: replies get lost", async () => {
  const { tokens } = await auth.register();
  auth.clock.advance(60_000);
  const first = await refresh(tokens.refreshToken);
  auth.clock.advance(9_000);
  expect(await refresh(tokens.refreshToken)).toEqual(first);
  await expect(refresh(first.refreshToken)).resolves.toBeDefined();
});

test("a token used again later ends the session for both who hold it, and says so once", async () => {
  const { tokens, accountId } = await auth.register();
  const successor = await refresh(tokens.refreshToken);
  auth.clock.advance(10_001);
  expect(await refusal(refresh(tokens.refreshToken))).toMatchObject(reused);
  expect(await refusal(refresh(successor.refreshToken))).toMatchObject(invalid);
  expect(await refusal(refresh(tokens.refreshToken))).toMatchObject(invalid);
  expect(await auth.events(accountId)).toEqual([
    "auth.account-registered.v1",
    "auth.mail-requested.v1",
    "auth.session-ended.v1",
  ]);
});

test("a token two generations old ends the session even within ten seconds", async () => {
  const { tokens } = await auth.register();
  const second = await refresh(tokens.refreshToken);
  await refresh(second.refreshToken);
  expect(await refusal(refresh(tokens.refreshToken))).toMatchObject(reused);
});

test("fifty refreshes at the same moment with one token agree on one successor", async () => {
  const { tokens } = await auth.register();
  const replies = await Promise.all(Array.from({ length: 50 }, () => refresh(tokens.refreshToken)));
  expect(new Set(replies.map(({ refreshToken }) => refreshToken))).toHaveLength(1);
  expect(new Set(replies.map(({ accessToken }) => accessToken))).toHaveLength(1);
  await expect(refresh(replies[0]?.refreshToken ?? "")).resolves.toBeDefined();
});

test("fifty uses at the same moment of a token used before end the session once", async () => {
  const { tokens, accountId } = await auth.register();
  await refresh(tokens.refreshToken);
  auth.clock.advance(60_000);
  const refusals = await Promise.all(Array.from({ length: 50 }, () => refusal(refresh(tokens.refreshToken))));
  expect(refusals.every(({ code }) => code === "Unauthenticated")).toBe(true);
  expect((await auth.events(accountId)).filter((type) => type === "auth.session-ended.v1")).toHaveLength(1);
});

test("a session ends ninety days after its sign-in, however much it is used", async () => {
  const { tokens } = await auth.register();
  let last = tokens;
  for (let day = 0; day < 80; day += 20) {
    auth.clock.advance(20 * dayMs);
    last = await refresh(last.refreshToken);
  }
  auth.clock.advance(10 * dayMs);
  expect(await refusal(refresh(last.refreshToken))).toMatchObject(invalid);
});

test("a made-up token neither refreshes nor ends the session it names", async () => {
  const { tokens } = await auth.register();
  const bytes = Buffer.from(tokens.refreshToken, "base64url");
  bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
  const forged = bytes.toString("base64url");
  expect(await refusal(refresh(forged))).toMatchObject(invalid);
  await auth.anyone.signOut({ refreshToken: forged });
  expect(await refusal(refresh("nonsense"))).toMatchObject(invalid);
  await expect(refresh(tokens.refreshToken)).resolves.toBeDefined();
});

test("a refresh that failed half-way can be repeated much later with the same token", async () => {
  const { tokens } = await auth.register();
  await auth.sql`alter table accounts rename to accounts_away`;
  try {
    expect(await refusal(refresh(tokens.refreshToken))).toMatchObject({ code: "Internal" });
  } finally {
    await auth.sql`alter table accounts_away rename to accounts`;
  }
  auth.clock.advance(60 * 60_000);
  await expect(refresh(tokens.refreshToken)).resolves.toBeDefined();
});

test("a granted role is in the next access token", async () => {
  const { tokens, accountId } = await auth.register();
  await (await auth.service()).grantRole({ accountId, role: Role.SELLER });
  expect(decodeJwt(tokens.accessToken).roles).toEqual(["shopper"]);
  expect(decodeJwt((await refresh(tokens.refreshToken)).accessToken).roles).toEqual(["shopper", "seller"]);
});

test("tokens live as long as they say: ten minutes and thirty days", async () => {
  const { tokens } = await auth.register();
  const { iat = 0, exp = 0 } = decodeJwt(tokens.accessToken);
  expect(exp - iat).toBe(600);
  const [ttl] = await Promise.all([
    auth.redis.pttl((await auth.redis.keys(`*session:${tokens.sessionId}`))[0] ?? ""),
    refresh(tokens.refreshToken),
  ]);
  expect(ttl / (24 * 60 * 60_000)).toBeCloseTo(30, 1);
});

test("Redis holds no refresh token, nor a bare hash of one", async () => {
  const { tokens } = await auth.register();
  const key = (await auth.redis.keys(`*session:${tokens.sessionId}`))[0] ?? "";
  const stored = Object.values(await auth.redis.hgetall(key)).join("\n");
  expect(stored).not.toContain(tokens.refreshToken.slice(50));
  expect(stored).not.toContain(
    Buffer.from(tokens.refreshToken, "base64url").subarray(37).toString("base64").slice(0, 40),
  );
});
