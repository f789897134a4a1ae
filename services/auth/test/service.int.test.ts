import { fromBinary } from "@bufbuild/protobuf";
import { EnvelopeSchema } from "@souk/contracts/events/v1/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";

let auth: AuthHarness;
beforeEach(async () => {
  auth = await startAuth({ ROLE: "all" });
});
afterEach(() => auth.stop());

test("a stock gRPC client registers, signs in and refreshes", async () => {
  const client = stockClient(auth.url, "souk.auth.v1.AuthService");
  const email = newEmail();
  await client.call("Register", { requestId: newId(), email, password });
  const signedIn = await client.call("SignIn", { email, password });
  expect(signedIn).toMatchObject({ account: { roles: ["ROLE_SHOPPER"] } });
  const { tokens } = signedIn as { tokens: { refreshToken: string } };
  expect(await client.call("Refresh", { refreshToken: tokens.refreshToken })).toHaveProperty("tokens.accessToken");
  client.close();
});

test("registrations and ended sessions reach the bus in order", async () => {
  const seen: string[] = [];
  const bus = createRedisBus({ url: auth.redisUrl });
  const subscription = await bus.consume({
    group: "test",
    topics: ["auth-events"],
    handler: async (deliveries) => {
      seen.push(...deliveries.map(({ value }) => fromBinary(EnvelopeSchema, value).type));
      return deliveries.length;
    },
  });
  const { tokens } = await auth.register();
  await auth.anyone.signOut({ refreshToken: tokens.refreshToken });
  await vi.waitFor(
    () => expect(seen).toEqual(["auth.account-registered.v1", "auth.mail-requested.v1", "auth.session-ended.v1"]),
    {
      timeout: 10_000,
      interval: 20,
    },
  );
  await subscription.stop();
  await bus.close();
});

test("stopping while busy answers what was begun; every account that was answered is there", async () => {
  const begun = Array.from({ length: 12 }, () => auth.register());
  await begun[0];
  const [replies] = await Promise.all([Promise.allSettled(begun), auth.stopService()]);
  const answered = replies.flatMap((reply) => (reply.status === "fulfilled" ? [reply.value.accountId] : []));
  expect(answered.length).toBeGreaterThan(0);
  const rows = await auth.sql`select id from accounts where id = any(${answered})`;
  expect(rows).toHaveLength(answered.length);
});

test("more sign-ins than the queue holds are refused with when to come back, and the rest succeed", async () => {
  await auth.restart({ AUTH_HASH_CONCURRENCY: "1", AUTH_HASH_QUEUE_LIMIT: "4" });
  const { email } = await auth.register();
  const replies = await Promise.allSettled(Array.from({ length: 40 }, () => auth.anyone.signIn({ email, password })));
  const refused = replies.filter((reply) => reply.status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(40);
  for (const { reason } of refused) expect(String(reason)).toContain("resource_exhausted");
});
