import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import { afterEach, expect, test } from "vitest";
import { isAlive } from "../src/processes/process-info.ts";
import { waitUntil } from "../src/processes/wait-until.ts";
import { findRedisServer } from "../src/redis/find-server.ts";
import { type RedisOptions, type RunningRedis, startRedis } from "../src/redis.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const password = "secret word";
const started: RunningRedis[] = [];
const folders: string[] = [];

function newDataDir(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return join(folder, "redis");
}

async function start(dataDir: string, more: Partial<RedisOptions> = {}): Promise<RunningRedis> {
  const running = await startRedis({ dataDir, password, ...more });
  started.push(running);
  return running;
}

async function ask<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on("error", () => {});
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

afterEach(async () => {
  for (const running of started.splice(0)) await running.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("what was acknowledged before a kill -9 is there after the next start", async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await ask(first.url, (redis) => redis.set("kept", "yes"));
  process.kill(first.pid, "SIGKILL");
  await waitUntil(() => !isAlive(first.pid), { timeoutMs: 5_000 });
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, (redis) => redis.get("kept"))).toBe("yes");
});

test("a server that was left running is adopted, or stopped where another port is wanted", async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  const second = await start(dataDir);
  expect(second).toMatchObject({ adopted: true, pid: first.pid });
  const other = await start(newDataDir());
  await other.stop();
  const third = await start(dataDir, { port: other.port });
  expect(third.adopted).toBe(false);
  expect(isAlive(first.pid)).toBe(false);
});

test("only the password opens it, and it is not in the list of processes", async () => {
  const running = await start(newDataDir());
  await expect(ask(`redis://127.0.0.1:${running.port}`, (redis) => redis.get("x"))).rejects.toThrow();
  expect(readFileSync(`/proc/${running.pid}/cmdline`, "utf8")).not.toContain(password);
});

test("every write is on disk before its answer, unless told otherwise", async () => {
  const durable = await start(newDataDir());
  expect(await ask(durable.url, (redis) => redis.config("GET", "append*"))).toEqual(
    expect.arrayContaining(["appendfsync", "always", "appendonly", "yes"]),
  );
  const fast = await start(newDataDir(), { durable: false });
  expect(await ask(fast.url, (redis) => redis.config("GET", "appendonly"))).toEqual(["appendonly", "no"]);
});

test("a taken port is reported in the server's own words", async () => {
  const holder = await start(newDataDir());
  await expect(start(newDataDir(), { port: holder.port })).rejects.toThrow(/did not start on port/);
});

test("no server is found where there is none", () => {
  expect(findRedisServer("/nowhere", [])).toBeUndefined();
});
