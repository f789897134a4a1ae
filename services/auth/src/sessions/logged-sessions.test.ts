import { newId } from "@souk/ids/id";
import { createLogger } from "@souk/telemetry/logger";
import { testRedisUrl } from "@souk/testing/redis";
import { Redis } from "ioredis";
import { expect, onTestFinished, test } from "vitest";
import { loggedSessions } from "./logged-sessions.ts";
import { createSessionStore } from "./session-store.ts";

test("a session that begins and one that ends leave a line with whose it is, and nothing that signs in", async () => {
  const redis = new Redis(testRedisUrl());
  onTestFinished(() => redis.disconnect());
  const lines: string[] = [];
  const log = createLogger({ service: "auth", level: "info", destination: { write: (line) => void lines.push(line) } });
  const store = loggedSessions(createSessionStore(redis, { ttlMs: 60_000, lifetimeMs: 60_000, graceMs: 0 }), log);
  const at = new Date();
  const seed = Buffer.from("a seed that tokens are made from");
  const session = {
    id: newId(),
    accountId: newId(),
    device: "Firefox",
    createdAt: at,
    lastUsedAt: at,
    generation: 1,
    seed,
  };
  await store.start(session);
  await store.end(session.accountId, session.id);
  const whose = { accountId: session.accountId, sessionId: session.id };
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { ...whose, msg: "session begun" },
    { ...whose, msg: "session ended" },
  ]);
  expect(lines.join("")).not.toContain(seed.toString("base64"));
});
