import { newId } from "@souk/ids/id";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth({ AUTH_FAILURES_PER_ACCOUNT: "5" });
});
afterAll(() => auth.stop());

/** What an authenticator app shows now. */
const shown = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: auth.clock.now().getTime() });
const signIn = (email: string, code = "") => auth.anyone.signIn({ email, password, code, device: "Firefox" });
const nextCode = () => auth.clock.advance(30_000);

/** Somebody whose app was scanned and confirmed; its next code is good. */
async function protectedAccount() {
  const someone = await auth.register();
  const client = auth.as(someone.tokens.accessToken);
  const { secret, uri } = await client.beginSecondFactor({ password });
  const { recoveryCodes } = await client.confirmSecondFactor({ code: shown(secret) });
  nextCode();
  return { ...someone, client, secret, uri, recoveryCodes };
}

test("with a second factor the password alone signs nobody in, nor does registering once more with it", async () => {
  const { email, accountId, secret } = await protectedAccount();
  expect(await refusal(signIn(email))).toMatchObject({ code: "Unauthenticated", reason: "SECOND_FACTOR_REQUIRED" });
  const again = auth.anyone.register({ requestId: newId(), email, password, device: "Firefox" });
  expect(await refusal(again)).toMatchObject({ reason: "SECOND_FACTOR_REQUIRED" });
  const wrongPassword = auth.anyone.signIn({ email, password: "wrong password", code: shown(secret), device: "" });
  expect(await refusal(wrongPassword)).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  const { account } = await signIn(email, `${shown(secret).slice(0, 3)} ${shown(secret).slice(3)}`);
  expect(account?.id).toBe(accountId);
});

test("a code is good once, also for those who use it at once, and only around its half minute", async () => {
  const { email, secret } = await protectedAccount();
  const code = shown(secret);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      signIn(email, code).then(
        () => "in",
        () => "refused",
      ),
    ),
  );
  expect(answers.filter((answer) => answer === "in")).toHaveLength(1);
  nextCode();
  await signIn(email, shown(secret));
  const old = shown(secret);
  auth.clock.advance(90_000);
  expect(await refusal(signIn(email, old))).toMatchObject({ reason: "SECOND_FACTOR_WRONG" });
});

test("guesses at the code are limited although the password is right", async () => {
  const { email, secret } = await protectedAccount();
  for (let at = 0; at < 5; at++)
    expect(await refusal(signIn(email, "not a code"))).toMatchObject({ reason: "SECOND_FACTOR_WRONG" });
  expect(await refusal(signIn(email, shown(secret)))).toMatchObject({ reason: "TOO_MANY_ATTEMPTS" });
});

test("each recovery code signs in once, its owner hears of it, and new ones end the old", async () => {
  const { accountId, email, client, secret, recoveryCodes } = await protectedAccount();
  const [first = "", second = ""] = recoveryCodes;
  expect(new Set(recoveryCodes).size).toBe(8);
  await signIn(email, ` ${first.toLowerCase()} `);
  expect(await refusal(signIn(email, first))).toMatchObject({ reason: "SECOND_FACTOR_WRONG" });
  expect(await client.getSecondFactor({})).toMatchObject({ recoveryCodesLeft: 7 });
  expect(await auth.mails(accountId, "recovery_code_used")).toHaveLength(1);
  const renewed = await client.renewRecoveryCodes({ code: shown(secret) });
  expect(await refusal(signIn(email, second))).toMatchObject({ reason: "SECOND_FACTOR_WRONG" });
  await signIn(email, renewed.recoveryCodes[0] ?? "");
});

test("switching it on takes the password and a code, ends all other sessions and tells the owner", async () => {
  const { accountId, email, tokens } = await auth.register();
  const other = await signIn(email);
  const client = auth.as(tokens.accessToken);
  expect(await refusal(client.confirmSecondFactor({ code: "123456" }))).toMatchObject({
    reason: "SECOND_FACTOR_NOT_BEGUN",
  });
  expect(await refusal(client.beginSecondFactor({ password: "wrong password" }))).toMatchObject({
    reason: "PASSWORD_WRONG",
  });
  const { secret: forgotten } = await client.beginSecondFactor({ password });
  const { secret, uri } = await client.beginSecondFactor({ password });
  expect(uri).toContain(`secret=${secret}`);
  expect(decodeURIComponent(uri)).toContain(email);
  expect(await refusal(client.confirmSecondFactor({ code: shown(forgotten) }))).toMatchObject({
    reason: "SECOND_FACTOR_WRONG",
  });
  await signIn(email);
  await client.confirmSecondFactor({ code: shown(secret) });
  expect(await refusal(client.beginSecondFactor({ password }))).toMatchObject({ reason: "SECOND_FACTOR_EXISTS" });
  expect(await refusal(auth.anyone.refresh({ refreshToken: other.tokens?.refreshToken ?? "" }))).toMatchObject({
    code: "Unauthenticated",
  });
  await auth.anyone.refresh({ refreshToken: tokens.refreshToken });
  expect(await auth.mails(accountId, "second_factor_on")).toHaveLength(1);
});

test("it goes with the password and a code only, and what is kept tells neither secret nor codes", async () => {
  const { accountId, email, client, secret, recoveryCodes } = await protectedAccount();
  const rows = await auth.sql`
    select secret::text as text from second_factors union all select hash::text from recovery_codes`;
  const kept = rows.map(({ text }) => text).join(" ");
  for (const secretText of [secret, ...recoveryCodes]) {
    expect(kept).not.toContain(secretText);
    expect(kept).not.toContain(Buffer.from(secretText).toString("hex"));
  }
  expect(await refusal(client.removeSecondFactor({ password: "wrong password", code: shown(secret) }))).toMatchObject({
    reason: "PASSWORD_WRONG",
  });
  expect(await refusal(client.removeSecondFactor({ password, code: "000 00" }))).toMatchObject({
    reason: "SECOND_FACTOR_WRONG",
  });
  await client.removeSecondFactor({ password, code: shown(secret) });
  await client.removeSecondFactor({ password, code: "again" });
  expect(await client.getSecondFactor({})).toMatchObject({ recoveryCodesLeft: 0 });
  expect(await auth.mails(accountId, "second_factor_off")).toHaveLength(1);
  await signIn(email);
});
