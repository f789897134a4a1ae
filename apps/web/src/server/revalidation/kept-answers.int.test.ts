import { randomUUID } from "node:crypto";
import { create, toBinary } from "@bufbuild/protobuf";
import { createClient, createRouterTransport } from "@connectrpc/connect";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { ProductService } from "@souk/contracts/product/v1/product_service";
import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import type { EventBus } from "@souk/events/bus";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { testRedisUrl } from "@souk/testing/redis";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createFacts, forgetFacts } from "../facts/facts.ts";
import { sellersTag } from "../pages/tags.ts";
import { createKeptAnswers, type KeptAnswers } from "../reads/kept-answers.ts";
import { followCatalogue, type RevalidationDeps } from "./revalidate.ts";

vi.mock("server-only", () => ({}));

const hourMs = 3_600_000;
const patience = { timeout: 20_000 };
let bus: EventBus;
let kept: KeptAnswers;

const transport = createRouterTransport(({ service }) => {
  service(ProductService, {});
  service(SellerService, { batchGetSellers: () => ({ sellers: [] }) });
});

beforeEach(async () => {
  bus = createRedisBus({ url: testRedisUrl() });
  kept = createKeptAnswers({ entriesMax: 100, bytesMax: 1_000_000 });
  await followCatalogue({
    bus,
    clients: {
      product: createClient(ProductService, transport),
      seller: createClient(SellerService, transport),
    } as RevalidationDeps["clients"],
    expire: async (tags) => {
      forgetFacts();
      kept.expire(tags);
    },
  });
});
afterEach(() => bus.close());

const asked = (key: string, tags: readonly string[], text: string | Promise<string>) =>
  kept
    .answer(key, hourMs, async () => ({ json: Buffer.from(await text), tags, isWhole: true }))
    .then(({ json }) => String(json));

async function publish(topic: string, type: string, payload: Uint8Array): Promise<void> {
  const id = randomUUID();
  const value = encodeEnvelope({ id, source: "test", type, key: id, occurredAt: new Date(), payload });
  await bus.publish([{ topic, key: id, value }]);
}

const lampChanged = () =>
  publish(
    "product-events",
    "product.changed.v1",
    toBinary(
      ProductChangedSchema,
      create(ProductChangedSchema, { product: { slug: "lamp" }, categorySlugs: ["home"] }),
    ),
  );

test("a price that changes is not shown from memory any more: not on its page, not in its lists, not in a search", async () => {
  const facts = createFacts<{ name: string }>({ entriesMax: 10, lifetimeMs: hourMs });
  facts.keeper()("lamp", { name: "old" });
  const places = [["product:lamp"], ["category:home"], ["catalogue"]];
  for (const tags of places) expect(await asked(tags.join(), tags, "old")).toBe("old");
  expect(await asked("other", ["product:other"], "old")).toBe("old");
  await lampChanged();
  for (const tags of places) await expect.poll(() => asked(tags.join(), tags, "new"), patience).toBe("new");
  expect(facts.get("lamp")).toBeUndefined();
  expect(await asked("other", ["product:other"], "new")).toBe("old");
});

test("an answer that was under way when the price changed is not kept", async () => {
  const reading = Promise.withResolvers<string>();
  const before = asked("lamp", ["product:lamp"], reading.promise);
  await asked("marker", ["catalogue"], "old");
  await lampChanged();
  await expect.poll(() => asked("marker", ["catalogue"], "new"), patience).toBe("new");
  reading.resolve("old price");
  expect(await before).toBe("old price");
  expect(await asked("lamp", ["product:lamp"], "new price")).toBe("new price");
});

test("a seller's new name is on every answer", async () => {
  await asked("list", [sellersTag, "category:home"], "old name");
  const changed = create(SellerChangedSchema, { seller: { slug: "norte" } });
  await publish("seller-events", "seller.changed.v1", toBinary(SellerChangedSchema, changed));
  await expect.poll(() => asked("list", [sellersTag, "category:home"], "new name"), patience).toBe("new name");
});
