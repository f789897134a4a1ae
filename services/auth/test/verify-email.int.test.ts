import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth();
});
afterAll(() => auth.stop());

const linkInvalid = { code: "FailedPrecondition", reason: "LINK_INVALID" };
type Someone = Awaited<ReturnType<AuthHarness["register"]>>;

async function linkOf({ accountId }: Someone): Promise<string> {
  return (await auth.mails(accountId, "verify_email")).at(-1)?.token ?? "";
}

const isVerified = async ({ tokens }: Someone) =>
  (await auth.as(tokens.accessToken).getSignInState({})).state?.emailVerified;

test("the mail's link confirms the address, and a repeat succeeds", async () => {
  const anna = await auth.register();
  expect(await isVerified(anna)).toBe(false);
  const token = await linkOf(anna);
  expect(token).toMatch(/^[\w-]{43}$/);
  for (let at = 0; at < 2; at++) await auth.as(anna.tokens.accessToken).verifyEmail({ token });
  expect(await isVerified(anna)).toBe(true);
});

test("a link is good for its own account only, for three days only, and only the newest", async () => {
  const [anna, boris] = [await auth.register(), await auth.register()];
  const [old, token] = [await linkOf(anna), await linkOf(anna)];
  const asAnna = auth.as(anna.tokens.accessToken);
  expect(await refusal(auth.as(boris.tokens.accessToken).verifyEmail({ token }))).toMatchObject(linkInvalid);
  expect(await refusal(asAnna.verifyEmail({ token: old }))).toMatchObject(linkInvalid);
  expect(await refusal(asAnna.verifyEmail({ token: "nonsense" }))).toMatchObject(linkInvalid);
  const late = await auth.register();
  const lateLink = await linkOf(late);
  auth.clock.advance(72 * 3_600_000 + 1);
  const { tokens } = await auth.anyone.refresh({ refreshToken: late.tokens.refreshToken });
  expect(await refusal(auth.as(tokens?.accessToken ?? "").verifyEmail({ token: lateLink }))).toMatchObject(linkInvalid);
});

test("who registered an address first does not keep it from who has the mailbox", async () => {
  const email = newEmail();
  const squatter = await auth.register(email);
  const squattersLink = await linkOf(squatter);
  const { account, tokens } = await auth.anyone.register({
    ...{ requestId: crypto.randomUUID(), email, password: "green ladder fog", device: "Firefox" },
  });
  const owner = { accountId: account?.id ?? "", email, tokens: { ...squatter.tokens, ...tokens } };
  // The owner has the mailbox, so the squatter's link too; it is of no use without the squatter's session.
  expect(await refusal(auth.as(owner.tokens.accessToken).verifyEmail({ token: squattersLink }))).toMatchObject(
    linkInvalid,
  );
  await auth.as(owner.tokens.accessToken).verifyEmail({ token: await linkOf(owner) });
  expect(await refusal(auth.as(squatter.tokens.accessToken).verifyEmail({ token: squattersLink }))).toMatchObject(
    linkInvalid,
  );
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  expect((await auth.anyone.signIn({ email, password: "green ladder fog" })).account?.id).toBe(owner.accountId);
});

test("a used link of an address that was changed since does not say that it is confirmed", async () => {
  const anna = await auth.register();
  const token = await linkOf(anna);
  const me = auth.as(anna.tokens.accessToken);
  await me.verifyEmail({ token });
  await me.requestEmailChange({ newEmail: newEmail(), password });
  const [change] = await auth.mails(anna.accountId, "confirm_email_change");
  await me.confirmEmailChange({ token: change?.token ?? "" });
  expect(await refusal(me.verifyEmail({ token }))).toMatchObject(linkInvalid);
});

test("another link comes on request, a few times an hour, and not for what is confirmed", async () => {
  const anna = await auth.register();
  const asAnna = auth.as(anna.tokens.accessToken);
  const first = await linkOf(anna);
  for (let at = 0; at < 4; at++) {
    expect((await asAnna.resendVerification({ locale: "ru" })).alreadyVerified).toBe(false);
  }
  expect(await refusal(asAnna.resendVerification({}))).toMatchObject({
    reason: "TOO_MANY_ATTEMPTS",
    metadata: { retry_after_seconds: expect.stringMatching(/^[1-9]\d*$/) },
  });
  expect(await refusal(asAnna.verifyEmail({ token: first }))).toMatchObject(linkInvalid);
  const mails = await auth.mails(anna.accountId, "verify_email");
  // Those before have links that lead nowhere any more, so they are not sent.
  expect(mails.map(({ to }) => to)).toEqual(["", "", "", "", anna.email]);
  await asAnna.verifyEmail({ token: mails.at(-1)?.token ?? "" });
  expect((await asAnna.resendVerification({})).alreadyVerified).toBe(true);
});

test("a session alone does not confirm another address", async () => {
  const anna = await auth.register();
  auth.contacts.set(anna.accountId, newEmail());
  expect(await refusal(auth.as(anna.tokens.accessToken).resendVerification({}))).toMatchObject({
    reason: "EMAIL_UNKNOWN",
  });
});

test("neither links nor addresses are in the database or in events", async () => {
  const anna = await auth.register();
  const token = await linkOf(anna);
  const rows = await auth.sql`select m::text as text from mails m union all select o::text from outbox o`;
  const text = rows.map((row) => String(row.text)).join("\n");
  for (const secret of [token, anna.email]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString("hex"));
  }
});

test("only services learn where a mail goes", async () => {
  const anna = await auth.register();
  const [row] = await auth.sql`select id from mails where account_id = ${anna.accountId}`;
  const ask = { mailId: String(row?.id) };
  expect(await refusal(auth.anyone.prepareMail(ask))).toMatchObject({ code: "Unauthenticated" });
  expect(await refusal(auth.as(anna.tokens.accessToken).prepareMail(ask))).toMatchObject({ code: "PermissionDenied" });
});
