import { StringValueSchema } from "@bufbuild/protobuf/wkt";
import { appendEvents } from "@souk/events/append-event";
import { type Consumer, defineBatchConsumer } from "@souk/events/define-consumer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { draft, type Harness, openHarness, TOPIC, TYPE } from "./harness.ts";
import { effects } from "./schema.ts";

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

function batchRecorder(sizes: number[]): Consumer {
  return defineBatchConsumer({
    name: "batches",
    topic: TOPIC,
    type: TYPE,
    schema: StringValueSchema,
    async handleAll(tx, events) {
      sizes.push(events.length);
      const rows = events.map(({ key, payload: { value } }) => ({ consumer: "batches", key, value }));
      await tx.insert(effects).values(rows);
      if (rows.some(({ value }) => value === "bad")) throw new Error("failed on purpose");
    },
  });
}

async function publish(values: readonly string[]): Promise<void> {
  const drafts = values.map((value) => draft("key", value));
  await harness.database.db.transaction((tx) => appendEvents(tx, drafts));
  await harness.relay().processAll();
  await harness.relay().processAll();
}

test("a batch consumer takes what is waiting at once, in order", async () => {
  const values = Array.from({ length: 50 }, (_, n) => String(n));
  const sizes: number[] = [];
  await publish(values);
  await harness.consumers([batchRecorder(sizes)]).processAll();
  expect(await harness.valuesHandled()).toEqual(values);
  expect(sizes.length).toBeLessThan(10);
});

test("one bad event of a batch goes to the dead letters alone", async () => {
  await publish(["1", "bad", "2"]);
  await harness.consumers([batchRecorder([])], 2).processAll();
  expect(await harness.valuesHandled()).toEqual(["1", "2"]);
  const [row] = await harness.database.sql`select count(*)::int as count from dead_letters`;
  expect(row).toEqual({ count: 1 });
});
