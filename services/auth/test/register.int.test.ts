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

async function accountsOf(requests: readonly PromiseSettledResult<{ account?: { id: string } | undefined }>[]) {
  return new Set(requests.flatMap((each) => (each.status === "fulfilled" ? [each.value.account?.id] : [])));
}

test("a new account is a shopper, signed in, and announced once", async () => {
  const { account, tokens } = await auth.anyone.register(request());
  expect(account?.roles).toEqual([Role.SHOPPER]);
  const { sessions } = await auth.as(tokens?.accessToken ?? "").listSessions({});
  expect(sessions).toMatchObject([{ id: tokens?.sessionId, device: "Firefox on Linux", current: true }]);
  expect(await auth.events(account?.id ?? "")).toEqual(["auth.account-registered.v1"]);
});

test("a taken address is refused, however it is spelt", async () => {
  const email = newEmail();
  await auth.anyone.register(request({ email }));
  const again = auth.anyone.register(request({ email: email.toUpperCase() }));
  expect(await refusal(again)).toMatchObject({ code: "AlreadyExists", reason: "EMAIL_TAKEN" });
});

test("a repeat of a request is the same account, signed in anew", async () => {
  const once = request();
  const first = await auth.anyone.register(once);
  const second = await auth.anyone.register(once);
  expect(second.account).toEqual(first.account);
  expect(second.tokens?.sessionId).not.toBe(first.tokens?.sessionId);
  expect(await auth.events(first.account?.id ?? "")).toEqual(["auth.account-registered.v1"]);
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

test("of several people registering one address at the same moment one gets it", async () => {
  const email = newEmail();
  const replies = await Promise.allSettled(Array.from({ length: 8 }, () => auth.anyone.register(request({ email }))));
  expect(replies.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
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
    select a::text as text from accounts a union all select r::text from requests r union all select o::text from outbox o`;
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
