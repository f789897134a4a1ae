import { randomUUID } from "node:crypto";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { testRedisUrl } from "@souk/testing/redis";
import { Redis } from "ioredis";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followOrders, type OrderNews } from "./order-news.ts";

vi.mock("server-only", () => ({}));

const url = testRedisUrl();
const limits = { streamsMax: 1_000, streamsPerFollowerMax: 10 };
let processes: { news: OrderNews; listener: Redis; stop(): Promise<void> }[] = [];

/** A process of the app. */
async function startProcess() {
  const [bus, redis, listener] = [createRedisBus({ url }), new Redis(url), new Redis(url)];
  const news = await followOrders({ bus, redis, listener, limits });
  const stop = async () => {
    await news.stop();
    await bus.close();
    redis.disconnect();
  };
  return { news, listener, stop };
}

beforeEach(async () => {
  processes = [await startProcess(), await startProcess()];
});
afterEach(async () => {
  for (const { stop } of processes) await stop();
});

async function happened(topic: string, orderId: string): Promise<string> {
  const bus = createRedisBus({ url });
  const id = randomUUID();
  const value = encodeEnvelope({
    ...{ id, source: "test", type: "x.v1", key: orderId, occurredAt: new Date(), payload: new Uint8Array() },
  });
  await bus.publish([{ topic, key: orderId, value }]);
  await bus.close();
  return id;
}

const inTime = () => AbortSignal.timeout(15_000);

test("what happens to an order is heard by its pages in every process, whichever of them read it from the bus", async () => {
  const orderId = randomUUID();
  const pages = processes.map(({ news }, at) => news.open([orderId], `shopper ${at}`));
  for (const topic of ["order-events", "payment-events", "logistics-events"]) {
    const id = await happened(topic, orderId);
    for (const page of pages) expect(await page.next(inTime())).toBe(id);
  }
});

test("whoever was away learns by the version that something happened meanwhile", async () => {
  const orderId = randomUUID();
  const [first, second] = processes.map(({ news }) => news);
  expect(await first?.versionOf(orderId)).toBe("0");
  const id = await happened("logistics-events", orderId);
  await expect.poll(() => second?.versionOf(orderId), { timeout: 15_000 }).toBe(id);
});

test("a process whose connection broke tells its pages what was said meanwhile", async () => {
  const orderId = randomUUID();
  const [broken] = processes;
  if (!broken) throw new Error("a process");
  const page = broken.news.open([orderId], "shopper");
  broken.listener.disconnect();
  const id = await happened("order-events", orderId);
  await expect.poll(() => broken.news.versionOf(orderId), { timeout: 15_000 }).toBe(id);
  await broken.listener.connect();
  expect(await page.next(inTime())).toBe(id);
});
