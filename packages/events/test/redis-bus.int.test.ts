import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeBus } from "@souk/events/bus-contract";
import { createRedisBus } from "@souk/events/redis-bus";
import { freePort } from "@souk/stack/processes/free-port";
import { type RunningRedis, startRedis } from "@souk/stack/redis";
import { Redis } from "ioredis";
import { afterAll, expect, test, vi } from "vitest";
import { openBus } from "./open-redis-bus.ts";

const dataDir = mkdtempSync(join(tmpdir(), "souk-bus-"));
const options = { dataDir, password: "bus-test" };
let redis: RunningRedis = await startRedis(options);

async function isGone(pid: number): Promise<void> {
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 5_000, interval: 5 });
}

afterAll(async () => {
  await redis.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describeBus("Redis Streams", {
  open: () => openBus(redis.url),
  memberModule: new URL("./open-redis-bus.ts", import.meta.url),
  memberEnv: { BUS_URL: redis.url },
  async killBroker() {
    process.kill(redis.pid, "SIGKILL");
    await isGone(redis.pid);
  },
  async startBroker() {
    redis = await startRedis({ ...options, port: redis.port });
  },
});

test("a stream keeps only what some group has not acknowledged", async () => {
  const bus = openBus(redis.url);
  const client = new Redis(redis.url);
  const lengthOf = async () => {
    const lengths = await Promise.all(Array.from({ length: 8 }, (_, p) => client.xlen(`souk:bus:{trimmed}:${p}`)));
    return lengths.reduce((total, each) => total + each, 0);
  };
  const handleAll = { topics: ["trimmed"], handler: async (deliveries: readonly unknown[]) => deliveries.length };
  const slow = await bus.consume({ ...handleAll, group: "slow" });
  await slow.stop();
  await bus.consume({ ...handleAll, group: "fast" });
  await bus.publish(Array.from({ length: 40 }, (_, i) => ({ topic: "trimmed", key: `${i}`, value: Buffer.from("v") })));
  await vi.waitFor(async () => expect(await bus.lag("fast", "trimmed")).toBe(0), { timeout: 5_000 });
  expect(await lengthOf()).toBe(40);
  await bus.consume({ ...handleAll, group: "slow" });
  await vi.waitFor(async () => expect(await lengthOf()).toBe(0), { timeout: 10_000 });
  await bus.close();
  client.disconnect();
});

test("a subscription stops although Redis was never there, whatever it is doing about that", async () => {
  const url = `redis://127.0.0.1:${await freePort()}`;
  const stopAfter = async (failures: number) => {
    const onError = vi.fn();
    const bus = createRedisBus({ url, onError });
    const subscription = await bus.consume({ group: "g", topics: ["t"], handler: async (all) => all.length });
    await vi.waitFor(() => expect(onError.mock.calls.length).toBeGreaterThan(failures), {
      timeout: 15_000,
      interval: 5,
    });
    await subscription.stop();
    await bus.close();
  };
  await Promise.all(Array.from({ length: 12 }, (_, failures) => stopAfter(failures)));
});
