import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeAll(async () => {
  auth = await startAuth();
});
afterAll(() => auth.stop());

async function signIn(email: string, device: string) {
  auth.clock.advance(1_000);
  const { tokens } = await auth.anyone.signIn({ email, password, device });
  if (tokens === undefined) throw new Error("no tokens came back");
  return tokens;
}

async function listOf(accessToken: string) {
  return (await auth.as(accessToken).listSessions({})).sessions;
}

const ended = (types: string[]) => types.filter((type) => type === "auth.session-ended.v1");

test("the sessions are listed newest first, the caller's marked", async () => {
  const { email, tokens } = await auth.register();
  const phone = await signIn(email, "Phone");
  expect(await listOf(tokens.accessToken)).toMatchObject([
    { id: phone.sessionId, device: "Phone", current: false },
    { id: tokens.sessionId, device: "Firefox", current: true },
  ]);
});

test("a revoked session cannot refresh; revoking it again succeeds and is announced once", async () => {
  const { email, tokens, accountId } = await auth.register();
  const phone = await signIn(email, "Phone");
  await auth.as(tokens.accessToken).revokeSession({ sessionId: phone.sessionId });
  await auth.as(tokens.accessToken).revokeSession({ sessionId: phone.sessionId });
  expect(await refusal(auth.anyone.refresh({ refreshToken: phone.refreshToken }))).toMatchObject({
    reason: "REFRESH_INVALID",
  });
  expect(await listOf(tokens.accessToken)).toMatchObject([{ id: tokens.sessionId }]);
  expect(ended(await auth.events(accountId))).toHaveLength(1);
});

test("another's session is not found", async () => {
  const [one, two] = [await auth.register(), await auth.register()];
  const call = auth.as(one.tokens.accessToken).revokeSession({ sessionId: two.tokens.sessionId });
  expect(await refusal(call)).toMatchObject({ code: "NotFound", reason: "SESSION_NOT_FOUND" });
  await expect(auth.anyone.refresh({ refreshToken: two.tokens.refreshToken })).resolves.toBeDefined();
});

test("signing out ends the session and succeeds also when it is over or was never there", async () => {
  const { tokens, accountId } = await auth.register();
  for (let at = 0; at < 2; at++) await auth.anyone.signOut({ refreshToken: tokens.refreshToken });
  await auth.anyone.signOut({ refreshToken: "nonsense" });
  expect(await refusal(auth.anyone.refresh({ refreshToken: tokens.refreshToken }))).toMatchObject({
    reason: "REFRESH_INVALID",
  });
  expect(ended(await auth.events(accountId))).toHaveLength(1);
});

test("of more than fifty sessions the one used least recently ends", async () => {
  const { email, tokens, accountId } = await auth.register();
  const second = await signIn(email, "Second");
  auth.clock.advance(1_000);
  await auth.anyone.refresh({ refreshToken: tokens.refreshToken });
  for (let at = 0; at < 49; at++) await signIn(email, `Device ${at}`);
  const sessions = await listOf((await signIn(email, "Last")).accessToken);
  expect(sessions).toHaveLength(50);
  expect(await refusal(auth.anyone.refresh({ refreshToken: second.refreshToken }))).toMatchObject({
    reason: "REFRESH_INVALID",
  });
  expect(ended(await auth.events(accountId))).toHaveLength(2);
});

test("a session that was told to end is ended by the worker when the process died in between", async () => {
  const { tokens, accountId } = await auth.register();
  await auth.sql`
    insert into session_endings (session_id, account_id, reason, created_at)
    values (${tokens.sessionId}, ${accountId}, 'revoked', ${auth.clock.now()})`;
  auth.clock.advance(6_000);
  await auth.restart({ ROLE: "all" });
  await vi.waitFor(async () => expect(await auth.redis.keys(`*session:${tokens.sessionId}`)).toEqual([]), {
    timeout: 10_000,
    interval: 20,
  });
});

test("only who is signed in lists and revokes", async () => {
  expect(await refusal(auth.anyone.listSessions({}))).toMatchObject({ code: "Unauthenticated" });
  const asService = await auth.service();
  expect(await refusal(asService.revokeSession({ sessionId: newId() }))).toMatchObject({ code: "PermissionDenied" });
});
