import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth({ ROLE: "all" });
});
afterAll(() => auth.stop());

async function confirmed() {
  const someone = await auth.register();
  const [mail] = await auth.mails(someone.accountId, "verify_email");
  const me = auth.as(someone.tokens.accessToken);
  await me.verifyEmail({ token: mail?.token ?? "" });
  return { ...someone, me };
}

test("a new address counts once its mailbox confirmed it; the old one is told", async () => {
  const { me, accountId, email } = await confirmed();
  const newAddress = newEmail();
  expect(await refusal(me.requestEmailChange({ newEmail: newAddress, password: "wrong" }))).toMatchObject({
    reason: "PASSWORD_WRONG",
  });
  await me.requestEmailChange({ newEmail: newAddress, password, locale: "ru" });
  await auth.anyone.signIn({ email, password });
  const [mail] = await auth.mails(accountId, "confirm_email_change");
  expect(mail).toMatchObject({ to: newAddress, locale: "ru" });
  for (let at = 0; at < 2; at++) await me.confirmEmailChange({ token: mail?.token ?? "" });
  await auth.anyone.signIn({ email: newAddress, password });
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  expect(await auth.mails(accountId, "email_changed")).toMatchObject([{ to: email }]);
  await vi.waitFor(() => expect(auth.contacts.get(accountId)).toBe(newAddress), { timeout: 10_000 });
});

test("a reset link that waits in the old mailbox opens nothing once the address is another", async () => {
  const { me, accountId, email } = await confirmed();
  await auth.anyone.requestPasswordReset({ email, locale: "en" });
  const token = (await auth.mails(accountId, "reset_password")).at(-1)?.token ?? "";
  await me.requestEmailChange({ newEmail: newEmail(), password });
  const [mail] = await auth.mails(accountId, "confirm_email_change");
  await me.confirmEmailChange({ token: mail?.token ?? "" });
  expect(await refusal(auth.anyone.resetPassword({ token, newPassword: "green ladder fog" }))).toMatchObject({
    reason: "LINK_INVALID",
  });
});

test("an address of another account is not given away, and only its owner learns that it was asked for", async () => {
  const [anna, boris] = [await confirmed(), await confirmed()];
  await anna.me.requestEmailChange({ newEmail: boris.email, password });
  expect(await auth.mails(anna.accountId, "confirm_email_change")).toEqual([]);
  expect(await auth.mails(boris.accountId, "account_exists")).toMatchObject([{ to: boris.email }]);
});

test("of two who ask for a free address the first to confirm gets it", async () => {
  const [anna, boris] = [await confirmed(), await confirmed()];
  const wanted = newEmail();
  const links = [];
  for (const { me, accountId } of [anna, boris]) {
    await me.requestEmailChange({ newEmail: wanted, password });
    links.push((await auth.mails(accountId, "confirm_email_change"))[0]?.token ?? "");
  }
  await anna.me.confirmEmailChange({ token: links[0] ?? "" });
  expect(await refusal(boris.me.confirmEmailChange({ token: links[1] ?? "" }))).toMatchObject({
    reason: "LINK_INVALID",
  });
  await auth.anyone.signIn({ email: boris.email, password });
});

test("another's link changes nothing", async () => {
  const [anna, boris] = [await confirmed(), await confirmed()];
  await anna.me.requestEmailChange({ newEmail: newEmail(), password });
  const [mail] = await auth.mails(anna.accountId, "confirm_email_change");
  expect(await refusal(boris.me.confirmEmailChange({ token: mail?.token ?? "" }))).toMatchObject({
    reason: "LINK_INVALID",
  });
});

test("a deleted account is signed out everywhere, announced once, and its address is free", async () => {
  const { me, email, accountId, tokens } = await confirmed();
  expect(await refusal(me.deleteAccount({ password: "wrong" }))).toMatchObject({ reason: "PASSWORD_WRONG" });
  for (let at = 0; at < 2; at++) await me.deleteAccount({ password });
  expect(await refusal(auth.anyone.refresh({ refreshToken: tokens.refreshToken }))).toMatchObject({
    reason: "REFRESH_INVALID",
  });
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  const [left] = await auth.sql`select count(*)::int as n from mails where account_id = ${accountId}`;
  expect(left).toEqual({ n: 0 });
  const again = await auth.register(email);
  expect(again.accountId).not.toBe(accountId);
});

test("all other sessions end at once, this one stays", async () => {
  const { me, email } = await confirmed();
  for (let at = 0; at < 3; at++) await auth.anyone.signIn({ email, password, device: `Phone ${at}` });
  expect((await me.revokeOtherSessions({})).endedCount).toBe(3);
  expect((await me.listSessions({})).sessions).toMatchObject([{ current: true }]);
});

test("an owner says again who they are by their password; guessing it is limited as at sign-in", async () => {
  const { me, email } = await confirmed();
  await me.reauthenticate({ password });
  expect(await refusal(me.reauthenticate({ password: "" }))).toMatchObject({ reason: "PASSWORD_WRONG" });
  for (let at = 0; at < 9; at++) await refusal(me.reauthenticate({ password: `wrong ${at}` }));
  expect(await refusal(me.reauthenticate({ password }))).toMatchObject({ reason: "TOO_MANY_ATTEMPTS" });
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "TOO_MANY_ATTEMPTS" });
});
