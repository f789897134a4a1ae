import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { receivedEvent } from "@souk/events/define-consumer";
import { decodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { expect, test, vi } from "vitest";
import { fillDictionary, shoe, upsert } from "./catalogue.ts";
import { startProduct } from "./harness.ts";

test("a change reaches the bus with the whole product", async () => {
  const product = await startProduct({ ROLE: "all" });
  const bus = createRedisBus({ url: product.redisUrl });
  const heard: string[] = [];
  try {
    const subscription = await bus.consume({
      group: "product-test",
      topics: ["product-events"],
      handler: async (deliveries) => {
        const events = deliveries.map((delivery) => decodeEnvelope(delivery.value));
        const changes = events.filter((event) => event.type === "product.changed.v1");
        heard.push(...changes.map((event) => receivedEvent(ProductChangedSchema, event).payload.product?.slug ?? ""));
        return deliveries.length;
      },
    });
    await fillDictionary(product.catalogue);
    await upsert(product.catalogue, [shoe("heard-1"), shoe("heard-2")]);
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(["heard-1", "heard-2"]), 10_000);
    await subscription.stop();
  } finally {
    await bus.close();
    await product.stop();
  }
});

test("a service told to stop finishes the call in hand", async () => {
  const product = await startProduct();
  await fillDictionary(product.catalogue);
  const lock = product.database.sql.begin(async (sql) => {
    await sql`update category_tree set version = version + 1`;
    const busy = upsert(product.catalogue, [shoe("last-call")]);
    await vi.waitFor(async () => {
      const [{ waiting } = { waiting: 0n }] = await product.database.sql`
        select count(*) as waiting from pg_stat_activity where application_name = 'souk-product' and wait_event_type = 'Lock'
          and datname = current_database()`;
      expect(waiting).toBe(1n);
    }, 10_000);
    return { busy, stopped: product.stopService() };
  });
  const { busy, stopped } = await lock;
  expect(await busy).toMatchObject({ createdCount: 1 });
  await stopped;
  await product.stop();
});
