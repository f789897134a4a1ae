import { createHash } from "node:crypto";
import { Role } from "@souk/contracts/access/v1/access";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth();
});
afterAll(() => auth.stop());

const request = (changes: { email?: string; password?: string; requestId?: string } = {}) => ({
  requestId: newId(),
  email: newEmail(),
  password,
  device: "Firefox on Linux",
  ...changes,
});

async function confirm({ accountId, tokens }: { accountId: string; tokens: { accessToken: string } }) {
  const [mail] = await auth.mails(accountId, "verify_email");
  await auth.as(tokens.accessToken).verifyEmail({ token: mail?.token ?? "" });
}

async function accountsOf(requests: readonly PromiseSettledResult<{ account?: { id: string } | undefined }>[]) {
  return new Set(requests.flatMap((each) => (each.status === "fulfilled" ? [each.value.account?.id] : [])));
}

test("a new account is a shopper, signed in, and announced once", async () => {
  const { account, tokens } = await auth.anyone.register(request());
  expect(account?.roles).toEqual([Role.SHOPPER]);
  const { sessions } = await auth.as(tokens?.accessToken ?? "").listSessions({});
  expect(sessions).toMatchObject([{ id: tokens?.sessionId, device: "Firefox on Linux", current: true }]);
  expect(await auth.events(account?.id ?? "")).toEqual(["auth.account-registered.v1", "auth.mail-requested.v1"]);
});

test("a taken address reads like any other, and only its owner learns of it", async () => {
  const owner = await auth.register();
  await confirm(owner);
  const { account, tokens } = await auth.anyone.register(
    request({ email: owner.email.toUpperCase(), password: "green ladder fog" }),
  );
  expect(account?.roles).toEqual([Role.SHOPPER]);
  expect(account?.id).not.toBe(owner.accountId);
  expect(tokens?.refreshToken).toMatch(/^[\w-]{90,}$/);
  expect(await auth.mails(account?.id ?? "", "verify_email")).toEqual([]);
  expect(await auth.mails(owner.accountId, "account_exists")).toMatchObject([{ to: owner.email, token: "" }]);
});

test("whoever registers with a taken address signs in with what they chose, and the owner as before", async () => {
  const owner = await auth.register();
  await confirm(owner);
  const other = await auth.anyone.register(request({ email: owner.email, password: "green ladder fog" }));
  const [mine, theirs] = await Promise.all([
    auth.anyone.signIn({ email: owner.email, password, device: "Firefox" }),
    auth.anyone.signIn({ email: owner.email, password: "green ladder fog", device: "Firefox" }),
  ]);
  expect(mine.account?.id).toBe(owner.accountId);
  expect(theirs.account?.id).toBe(other.account?.id);
});

test("an owner who registers again with the right password is signed in to the account there is", async () => {
  const { email, accountId } = await auth.register();
  expect((await auth.anyone.register(request({ email }))).account?.id).toBe(accountId);
});

test("guessing a password by registering is limited as signing in is", async () => {
  const { email } = await auth.register();
  const guesses = Array.from({ length: 12 }, (_, at) =>
    auth.anyone.register(request({ email, password: `wrong kettle moon ${at}` })),
  );
  const refused = (await Promise.allSettled(guesses)).filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(3);
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "TOO_MANY_ATTEMPTS" });
});

test("a repeat of a request is the same account, signed in anew", async () => {
  const once = request();
  const first = await auth.anyone.register(once);
  const second = await auth.anyone.register(once);
  expect(second.account).toEqual(first.account);
  expect(second.tokens?.sessionId).not.toBe(first.tokens?.sessionId);
  expect(await auth.events(first.account?.id ?? "")).toEqual(["auth.account-registered.v1", "auth.mail-requested.v1"]);
});

test("a request id with another address or password is refused", async () => {
  const once = request();
  await auth.anyone.register(once);
  const reused = { code: "InvalidArgument", reason: "REQUEST_ID_REUSED" };
  expect(await refusal(auth.anyone.register({ ...once, email: newEmail() }))).toMatchObject(reused);
  expect(await refusal(auth.anyone.register({ ...once, password: "another kettle sun" }))).toMatchObject(reused);
});

test("twins of one request at the same moment make one account and all are signed in", async () => {
  const once = request();
  const replies = await Promise.allSettled(Array.from({ length: 8 }, () => auth.anyone.register(once)));
  expect(replies.every(({ status }) => status === "fulfilled")).toBe(true);
  expect(await accountsOf(replies)).toHaveLength(1);
});

test("however many register one address at the same moment, one claims it first and one more late", async () => {
  const email = newEmail();
  const replies = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) =>
      auth.anyone.register(request({ email, password: `kettle moon violet ${at}` })),
    ),
  );
  expect(await accountsOf(replies)).toHaveLength(8);
  const [claims] = await auth.sql`select count(*)::int as n from accounts where email_hash = (
    select email_hash from accounts where id = any(${[...(await accountsOf(replies))].map(String)}) and email_hash is not null limit 1)`;
  expect(claims).toEqual({ n: 2 });
});

test("a password that is easy to guess is refused with the rule it breaks", async () => {
  expect(await refusal(auth.anyone.register(request({ password: "Password123!" })))).toMatchObject({
    code: "InvalidArgument",
    reason: "PASSWORD_WEAK",
    metadata: { rule: "common", min_length: "10" },
  });
  expect(await refusal(auth.anyone.register(request({ password: "short" })))).toMatchObject({
    metadata: { rule: "length" },
  });
});

test("the database holds neither address nor password, nor a bare hash of them", async () => {
  const email = newEmail();
  await auth.anyone.register(request({ email }));
  const rows = await auth.sql`
    select a::text as text from accounts a union all select r::text from requests r union all select o::text from outbox o
    union all select m::text from mails m`;
  const text = rows.map((row) => String(row.text)).join("\n");
  for (const secret of [email, password]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret).toString("hex"));
    for (const algorithm of ["md5", "sha1", "sha256", "sha512"]) {
      expect(text).not.toContain(createHash(algorithm).update(secret).digest("hex"));
    }
  }
  expect(text).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
});
