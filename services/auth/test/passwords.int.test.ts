import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth({ AUTH_MAILS_PER_CLIENT: "1000" });
});
afterAll(() => auth.stop());

const next = "green ladder fog";
const signIn = (email: string, text: string) => auth.anyone.signIn({ email, password: text, device: "Firefox" });

async function resetLink(email: string, accountId: string): Promise<string> {
  await auth.anyone.requestPasswordReset({ email, locale: "ru" });
  return (await auth.mails(accountId, "reset_password")).at(-1)?.token ?? "";
}

test("a reset sets the password, confirms the address, ends every session and says so", async () => {
  const { email, accountId, tokens } = await auth.register();
  const other = await signIn(email, password);
  await auth.anyone.resetPassword({ token: await resetLink(email, accountId), newPassword: next });
  for (const refreshToken of [tokens.refreshToken, other.tokens?.refreshToken ?? ""]) {
    expect(await refusal(auth.anyone.refresh({ refreshToken }))).toMatchObject({ reason: "REFRESH_INVALID" });
  }
  expect(await refusal(signIn(email, password))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  const { tokens: fresh } = await signIn(email, next);
  expect((await auth.as(fresh?.accessToken ?? "").getSignInState({})).state?.emailVerified).toBe(true);
  expect(await auth.mails(accountId, "password_changed")).toMatchObject([{ to: email, locale: "ru", token: "" }]);
  expect((await auth.events(accountId)).filter((type) => type === "auth.session-ended.v1")).toHaveLength(2);
});

test("a link sets one password, also when used at once by many, for half an hour", async () => {
  const { email, accountId } = await auth.register();
  const token = await resetLink(email, accountId);
  const weak = auth.anyone.resetPassword({ token, newPassword: "Password123!" });
  expect(await refusal(weak)).toMatchObject({ reason: "PASSWORD_WEAK", metadata: { rule: "common" } });
  const attempts = Array.from({ length: 5 }, (_, at) =>
    auth.anyone.resetPassword({ token, newPassword: `${next} ${at}` }),
  );
  const outcomes = await Promise.allSettled(attempts);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const stale = await resetLink(email, accountId);
  auth.clock.advance(30 * 60_000 + 1);
  expect(await refusal(auth.anyone.resetPassword({ token: stale, newPassword: next }))).toMatchObject({
    reason: "LINK_INVALID",
  });
});

test("only the newest link is good", async () => {
  const { email, accountId } = await auth.register();
  const [old, token] = [await resetLink(email, accountId), await resetLink(email, accountId)];
  expect(await refusal(auth.anyone.resetPassword({ token: old, newPassword: next }))).toMatchObject({
    reason: "LINK_INVALID",
  });
  await auth.anyone.resetPassword({ token, newPassword: next });
});

test("known and unknown addresses read the same, write the same and are limited alike", async () => {
  const { email } = await auth.register();
  // The registration's own mail counts too.
  for (const [address, allowed] of [
    [email, 4],
    [newEmail(), 5],
  ] as const) {
    for (let at = 0; at < allowed; at++) {
      expect(await auth.anyone.requestPasswordReset({ email: address })).toEqual(expect.anything());
    }
    expect(await refusal(auth.anyone.requestPasswordReset({ email: address }))).toMatchObject({
      code: "ResourceExhausted",
      reason: "TOO_MANY_ATTEMPTS",
    });
  }
  const rows = await auth.sql`select count(*)::int as n from mails where account_id is null`;
  expect(rows).toEqual([{ n: 5 }]);
  const [mail] = await auth.sql`select id from mails where account_id is null limit 1`;
  expect(await (await auth.service()).prepareMail({ mailId: String(mail?.id) })).toMatchObject({ to: "", token: "" });
});

test("known and unknown addresses take the same time", async () => {
  const asking = async (email: string) => {
    const startedAt = performance.now();
    await auth.anyone.requestPasswordReset({ email });
    return performance.now() - startedAt;
  };
  const known = [];
  const unknown = [];
  for (let at = 0; at < 40; at++) {
    const { email } = await auth.register();
    known.push(await asking(email));
    unknown.push(await asking(newEmail()));
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[20] ?? 0;
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(Math.max(2, median(unknown) * 0.4));
});

test("changing the password asks for the current one and keeps only the session that did it", async () => {
  const { email, accountId, tokens } = await auth.register();
  const other = await signIn(email, password);
  const me = auth.as(tokens.accessToken);
  expect(await refusal(me.changePassword({ currentPassword: "wrong", newPassword: next }))).toMatchObject({
    code: "PermissionDenied",
    reason: "PASSWORD_WRONG",
  });
  await me.changePassword({ currentPassword: password, newPassword: next });
  expect((await me.listSessions({})).sessions).toMatchObject([{ current: true }]);
  expect(await refusal(auth.anyone.refresh({ refreshToken: other.tokens?.refreshToken ?? "" }))).toMatchObject({
    reason: "REFRESH_INVALID",
  });
  await signIn(email, next);
  expect(await auth.mails(accountId, "password_changed")).toMatchObject([{ to: email }]);
});

test("guessing the current password with somebody's session is limited", async () => {
  const { tokens } = await auth.register();
  const me = auth.as(tokens.accessToken);
  const guesses = Array.from({ length: 15 }, () =>
    refusal(me.changePassword({ currentPassword: "wrong password", newPassword: next })),
  );
  const reasons = (await Promise.all(guesses)).map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason === "TOO_MANY_ATTEMPTS").length).toBeGreaterThanOrEqual(5);
});

test("the owner is told of a sign-in on a kind of device that has no session, and not of another version", async () => {
  const { email, accountId } = await auth.register();
  await auth.anyone.signIn({ email, password, device: "Firefox 131.0" });
  await auth.anyone.signIn({ email, password, device: "Chrome 130.1 on Android" });
  await auth.anyone.signIn({ email, password, device: "Chrome 131.0 on Android" });
  expect(await auth.mails(accountId, "new_sign_in")).toMatchObject([{ to: email, device: "Chrome 130.1 on Android" }]);
});
