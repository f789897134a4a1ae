import { randomUUID } from "node:crypto";
import { create, type DescMessage, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import type { News } from "@souk/bff/live/news";
import { DeliveryMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import {
  OrderCancelledSchema,
  OrderPlacedSchema,
  ReturnChangedSchema,
  SellerOrderCancelledSchema,
  SellerOrderLateSchema,
  ShipmentChangedSchema,
} from "@souk/contracts/order/v1/order_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { testRedisUrl } from "@souk/testing/redis";
import { Redis } from "ioredis";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followShops } from "./shop-news.ts";

vi.mock("server-only", () => ({}));
vi.mock("../log.ts", () => ({ log: { warn: () => {} } }));

const url = testRedisUrl();
const limits = { streamsMax: 100, streamsPerFollowerMax: 10 };
const bus = createRedisBus({ url });
const redis = new Redis(url);
let news: News;

beforeEach(async () => {
  news = await followShops({ bus, redis, listener: new Redis(url), limits });
});
afterEach(() => news.stop());

async function happened<Desc extends DescMessage>(type: string, schema: Desc, payload: MessageInitShape<Desc>) {
  const [id, key] = [randomUUID(), randomUUID()];
  const bytes = toBinary(schema, create(schema, payload));
  const value = encodeEnvelope({ id, source: "test", type, key, occurredAt: new Date(), payload: bytes });
  await bus.publish([{ topic: type.startsWith("logistics") ? "logistics-events" : "order-events", key, value }]);
  return id;
}

const inTime = () => AbortSignal.timeout(15_000);

test("a shop hears what happens to its orders and never what happens to another's", async () => {
  const [sellerId, other] = [randomUUID(), randomUUID()];
  const [own, others] = [news.open([sellerId], "ann"), news.open([other], "ben")];
  const hears = async (told: Promise<string>) => expect(await own.next(inTime())).toBe(await told);
  await hears(happened("order.placed.v1", OrderPlacedSchema, { sellerOrders: [{ sellerId }] }));
  await hears(happened("order.seller_order_late.v1", SellerOrderLateSchema, { sellerId }));
  await hears(happened("order.seller_order_cancelled.v1", SellerOrderCancelledSchema, { sellerId }));
  await hears(happened("order.cancelled.v1", OrderCancelledSchema, { parts: [{ sellerId }] }));
  await hears(happened("order.shipment_packed.v1", ShipmentChangedSchema, { sellerId }));
  await hears(happened("order.return_requested.v1", ReturnChangedSchema, { sellerId }));
  await hears(happened("logistics.delivery_collected.v1", DeliveryMovedSchema, { sellerId }));
  expect(await others.next(AbortSignal.timeout(300))).toBeUndefined();
  expect(await news.versionOf(other)).toBe("0");
});

test("an order with two sellers is news for both, and whoever was away learns of it by the version", async () => {
  const sellers = [randomUUID(), randomUUID()];
  const pages = sellers.map((sellerId) => news.open([sellerId], "ann"));
  const id = await happened("order.placed.v1", OrderPlacedSchema, {
    sellerOrders: sellers.map((sellerId) => ({ sellerId })),
  });
  for (const page of pages) expect(await page.next(inTime())).toBe(id);
  for (const sellerId of sellers) expect(await news.versionOf(sellerId)).toBe(id);
});
