import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth({ AUTH_FAILURES_PER_ACCOUNT: "5", AUTH_FAILURES_PER_CLIENT: "8" });
});
afterAll(() => auth.stop());

const signIn = (email: string, text = password, clientKey = "") =>
  auth.anyone.signIn({ email, password: text, device: "Firefox", clientKey });

/** Registering counts as one attempt; signing in starts afresh. */
async function registered() {
  const someone = await auth.register();
  await signIn(someone.email);
  return someone;
}

async function fail(times: number, email: string, clientKey = ""): Promise<void> {
  for (let at = 0; at < times; at++) {
    expect(await refusal(signIn(email, "wrong password", clientKey))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  }
}

const tooMany = {
  code: "ResourceExhausted",
  reason: "TOO_MANY_ATTEMPTS",
  metadata: { retry_after_seconds: expect.stringMatching(/^[1-9]\d*$/) },
};

test("the right password signs in, however the address is spelt", async () => {
  const { accountId, email } = await auth.register();
  const { account, tokens } = await signIn(` ${email.toUpperCase()}`);
  expect(account?.id).toBe(accountId);
  expect(tokens?.refreshToken).toMatch(/^[\w-]{90,}$/);
});

test("a wrong password and an unknown address cannot be told apart", async () => {
  const { email } = await auth.register();
  const wrong = await refusal(signIn(email, "wrong password"));
  const unknown = await refusal(signIn(newEmail(), "wrong password"));
  expect(wrong).toEqual({ code: "Unauthenticated", reason: "CREDENTIALS_WRONG", metadata: {} });
  expect(unknown).toEqual(wrong);
});

test("after repeated failures even the right password waits; unknown addresses are limited alike", async () => {
  const { email } = await registered();
  for (const address of [email, newEmail()]) {
    await fail(5, address);
    expect(await refusal(signIn(address))).toMatchObject(tooMany);
  }
});

test("guesses at the same moment do not slip past the limit", async () => {
  const { email } = await registered();
  const guesses = Array.from({ length: 40 }, () => refusal(signIn(email, "wrong password")));
  const reasons = (await Promise.all(guesses)).map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason === "CREDENTIALS_WRONG")).toHaveLength(5);
  expect(reasons.filter((reason) => reason === "TOO_MANY_ATTEMPTS")).toHaveLength(35);
});

test("a success forgives the failures before it", async () => {
  const { email } = await registered();
  await fail(4, email);
  await signIn(email);
  await fail(4, email);
  await signIn(email);
});

test("many right sign-ins of one account at the same moment all succeed", async () => {
  const { email, accountId } = await auth.register();
  const replies = await Promise.all(Array.from({ length: 30 }, () => signIn(email)));
  expect(new Set(replies.map(({ account }) => account?.id))).toEqual(new Set([accountId]));
});

test("one client guessing at many accounts is limited, another client is not", async () => {
  for (let at = 0; at < 8; at++) await fail(1, newEmail(), "client-a");
  const { email } = await auth.register();
  expect(await refusal(signIn(email, password, "client-a"))).toMatchObject(tooMany);
  await expect(signIn(email, password, "client-b")).resolves.toBeDefined();
});
