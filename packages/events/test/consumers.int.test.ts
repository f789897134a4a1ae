import { StringValueSchema } from "@bufbuild/protobuf/wkt";
import { appendEvents } from "@souk/events/append-event";
import { defineConsumer } from "@souk/events/define-consumer";
import { startTracing, withSpan } from "@souk/telemetry/tracing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { busAround, draft, type Harness, log, openHarness, recorder, TOPIC, TYPE } from "./harness.ts";

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const WAIT = { timeout: 10_000, interval: 10 };

async function appendAll(drafts: ReturnType<typeof draft>[]): Promise<void> {
  await harness.database.db.transaction((tx) => appendEvents(tx, drafts));
  await harness.relay().processAll();
}

test("an event that comes three times takes effect once for each consumer", async () => {
  const thrice = busAround(harness.bus, async (records) => {
    await harness.bus.publish([...records, ...records]);
    await harness.bus.publish(records);
  });
  await harness.append("a", "1");
  await harness.append("a", "2");
  await harness.relay(thrice).processAll();
  await harness.consumers([recorder("left"), recorder("right")]).processAll();
  expect((await harness.valuesHandled()).sort()).toEqual(["1", "1", "2", "2"]);
});

test("the events of a key are handled in their order, though some fail at first", async () => {
  const failed = new Set<string>();
  const failsOnce = recorder("c", (value) => {
    if (Number(value.split(" ")[1]) % 7 !== 0 || failed.has(value)) return;
    failed.add(value);
    throw new Error("failed on purpose");
  });
  const drafts = Array.from({ length: 300 }, (_, i) => draft(`key-${i % 12}`, `key-${i % 12} ${i}`));
  await appendAll(drafts);
  await harness.consumers([failsOnce]).processAll();
  const handled = Object.groupBy(await harness.valuesHandled(), (value) => value.split(" ")[0] ?? "");
  const expected = Object.groupBy(
    drafts.map((each) => each.payload.value),
    (value) => value.split(" ")[0] ?? "",
  );
  expect(handled).toEqual(expected);
  expect(failed.size).toBeGreaterThan(30);
});

test("an event that keeps failing goes to the dead letters with its cause, and its partition goes on", async () => {
  const { listDeadLetters, replayDeadLetter } = await import("@souk/events/dead-letters");
  const { db } = harness.database;
  let isBroken = true;
  const list = [
    recorder("c", (value) => {
      if (value === "bad" && isBroken) throw new Error("no such order");
    }),
  ];
  await appendAll([draft("a", "before"), draft("a", "bad"), draft("a", "after")]);
  await harness.consumers(list).processAll();
  expect(await harness.valuesHandled()).toEqual(["before", "after"]);
  const { deadLetters } = await listDeadLetters(db);
  expect(deadLetters).toMatchObject([
    { consumer: "c", topic: TOPIC, eventType: TYPE, subject: "a", cause: "Error: no such order", attempts: 3 },
  ]);
  const id = deadLetters[0]?.id ?? "";
  const failing = replayDeadLetter({ db, consumers: list }, id);
  await expect(failing).rejects.toMatchObject({ reason: "DEAD_LETTER_FAILED_AGAIN" });
  expect((await listDeadLetters(db)).deadLetters).toMatchObject([{ id, attempts: 4 }]);
  isBroken = false;
  await replayDeadLetter({ db, consumers: list }, id);
  expect(await harness.valuesHandled()).toEqual(["before", "after", "bad"]);
  expect((await listDeadLetters(db)).deadLetters).toEqual([]);
  const gone = replayDeadLetter({ db, consumers: list }, id);
  await expect(gone).rejects.toMatchObject({ reason: "DEAD_LETTER_NOT_FOUND" });
});

test("bytes that are no event, and a payload of another type, go to the dead letters at once", async () => {
  const { listDeadLetters } = await import("@souk/events/dead-letters");
  const { encodeEnvelope } = await import("@souk/events/envelope");
  const garbage = Buffer.from([0xff, 0xff, 0xff]);
  const facts = { id: "e1", source: "test", type: TYPE, key: "a", occurredAt: new Date() };
  await harness.bus.publish([
    { topic: TOPIC, key: "a", value: garbage },
    { topic: TOPIC, key: "a", value: encodeEnvelope({ ...facts, payload: garbage }) },
  ]);
  await appendAll([draft("a", "good")]);
  await harness.consumers([recorder("c")]).processAll();
  expect(await harness.valuesHandled()).toEqual(["good"]);
  const { deadLetters } = await listDeadLetters(harness.database.db);
  expect(deadLetters.map(({ consumer, attempts }) => ({ consumer, attempts }))).toEqual([
    { consumer: "c", attempts: 1 },
    { consumer: "test", attempts: 1 },
  ]);
});

test("losing the database is nobody's fault: no attempt is counted, the event is handled when it is back", async () => {
  const { listDeadLetters } = await import("@souk/events/dead-letters");
  let losses = 3;
  const unlucky = defineConsumer({
    name: "c",
    topic: TOPIC,
    type: TYPE,
    schema: StringValueSchema,
    async handle(tx) {
      if (losses-- > 0) await tx.execute("select pg_terminate_backend(pg_backend_pid())");
    },
  });
  await appendAll([draft("a", "1")]);
  await harness.consumers([unlucky], 1).processAll();
  expect(losses).toBe(-1);
  expect((await listDeadLetters(harness.database.db)).deadLetters).toEqual([]);
});

test("a consumer runs in the trace of the change that caused its event", async () => {
  const tracing = startTracing({ serviceName: "events-test" });
  const traceIdOf = (line: { traceparent?: string }) => line.traceparent?.split("-")[1];
  const { injectTrace } = await import("@souk/telemetry/tracing");
  const heard: (string | undefined)[] = [];
  const traced = recorder("c", () => {
    heard.push(traceIdOf(injectTrace()));
  });
  const caused = await withSpan("place order", {}, async () => {
    await harness.append("a", "1");
    return traceIdOf(injectTrace());
  });
  await harness.relay().processAll();
  await harness.consumers([traced]).processAll();
  expect(caused).toMatch(/^[0-9a-f]{32}$/);
  expect(heard).toEqual([caused]);
  await tracing.stop();
});

test("stopping while busy ends the event in hand and leaves the rest to be handled later, once", async () => {
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const values = Array.from({ length: 250 }, (_, i) => `${i}`);
  await appendAll(values.map((value) => draft("a", value)));
  const busy = harness.consumers([
    recorder("c", async (value) => {
      if (value !== "10") return;
      begun.resolve();
      await mayEnd.promise;
    }),
  ]);
  await busy.start();
  await begun.promise;
  const stopped = busy.stop();
  mayEnd.resolve();
  await stopped;
  expect((await harness.valuesHandled()).length).toBeLessThan(250);
  await harness.consumers([recorder("c")]).processAll();
  expect(await harness.valuesHandled()).toEqual(values);
});

test("stopping does not wait for the retries of an event that fails", async () => {
  const { createConsumers } = await import("@souk/events/consumers");
  const begun = Promise.withResolvers<void>();
  const consumers = createConsumers({
    ...harness,
    group: "test",
    consumers: [
      recorder("c", () => {
        begun.resolve();
        throw new Error("failed on purpose");
      }),
    ],
    log,
    retry: { attempts: 5, firstDelayMs: 60_000, maxDelayMs: 60_000 },
  });
  await appendAll([draft("a", "1")]);
  await consumers.start();
  await begun.promise;
  await consumers.stop();
  expect(await harness.bus.lag("test", TOPIC)).toBe(1);
});

test("two processes' worth of consumers handle each event once", async () => {
  const left = harness.consumers([recorder("c")]);
  const right = harness.consumers([recorder("c")]);
  await Promise.all([left.start(), right.start()]);
  const values = Array.from({ length: 200 }, (_, i) => `${i}`);
  await appendAll(values.map((value) => draft(`key-${Number(value) % 20}`, value)));
  await vi.waitFor(async () => expect(await harness.bus.lag("test", TOPIC)).toBe(0), WAIT);
  await Promise.all([left.stop(), right.stop()]);
  expect((await harness.valuesHandled()).sort()).toEqual([...values].sort());
});
