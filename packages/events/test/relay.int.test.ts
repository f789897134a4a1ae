import { appendEvent, appendEvents } from "@souk/events/append-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { busAround, draft, type Harness, openHarness, recorder, TOPIC } from "./harness.ts";

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const WAIT = { timeout: 10_000, interval: 10 };

async function outboxSize(): Promise<number> {
  return (await harness.database.sql`select 1 from outbox`).length;
}

test("what is committed is published in its order; what is rolled back never is", async () => {
  const { database, relay, consumers } = harness;
  await database.db.transaction((tx) => appendEvents(tx, [draft("a", "1"), draft("a", "2")]));
  await database.db
    .transaction(async (tx) => {
      await appendEvent(tx, draft("a", "never"));
      throw new Error("rolled back on purpose");
    })
    .catch(() => {});
  await harness.append("a", "3");
  await relay().processAll();
  await consumers([recorder("c")]).processAll();
  expect(await harness.valuesHandled()).toEqual(["1", "2", "3"]);
  expect(await outboxSize()).toBe(0);
});

test("a commit in the same process wakes the relay long before it would look by itself", async () => {
  const { createRelay } = await import("@souk/events/relay");
  const { log } = await import("./harness.ts");
  const relay = createRelay({ ...harness, source: "test", log, pollMs: 60_000 });
  const consumers = harness.consumers([recorder("c")]);
  await Promise.all([relay.start(), consumers.start()]);
  await harness.append("a", "first");
  await vi.waitFor(async () => expect(await harness.valuesHandled()).toEqual(["first"]), WAIT);
  await harness.append("a", "second");
  await vi.waitFor(async () => expect(await harness.valuesHandled()).toEqual(["first", "second"]), WAIT);
  await Promise.all([relay.stop(), consumers.stop()]);
});

test("an event that commits late, with a lower position than published ones, is not lost", async () => {
  const { database } = harness;
  const relay = harness.relay();
  const appended = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const late = database.db.transaction(async (tx) => {
    await appendEvent(tx, draft("late", "late"));
    appended.resolve();
    await mayCommit.promise;
  });
  await appended.promise;
  await harness.append("early", "early");
  await relay.processAll();
  expect(await harness.bus.lag("g", TOPIC)).toBe(1);
  mayCommit.resolve();
  await late;
  await relay.processAll();
  expect(await harness.bus.lag("g", TOPIC)).toBe(2);
});

test("a relay that loses its session between publishing and deleting publishes again, and the effect is one", async () => {
  const { database, bus } = harness;
  await database.db.transaction((tx) => appendEvents(tx, [draft("a", "1"), draft("a", "2")]));
  let publishes = 0;
  const killed = busAround(bus, async (records) => {
    await bus.publish(records);
    if (++publishes > 1) return;
    await database.sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`;
    await new Promise(setImmediate);
  });
  const standby = harness.relay();
  const relay = harness.relay(killed);
  await relay.start();
  await standby.start();
  await vi.waitFor(async () => expect(await outboxSize()).toBe(0), WAIT);
  await harness.append("a", "3");
  await vi.waitFor(async () => expect(await outboxSize()).toBe(0), WAIT);
  await Promise.all([relay.stop(), standby.stop()]);
  await harness.consumers([recorder("c")]).processAll();
  expect(await harness.valuesHandled()).toEqual(["1", "2", "3"]);
});

test("of two relays one is active, and the other takes over when it stops", async () => {
  const seen: string[] = [];
  const relayNamed = (name: string) =>
    harness.relay(
      busAround(harness.bus, async (records) => {
        seen.push(...records.map(() => name));
        await harness.bus.publish(records);
      }),
    );
  const first = relayNamed("first");
  const second = relayNamed("second");
  await first.start();
  await harness.append("a", "1");
  await vi.waitFor(async () => expect(await outboxSize()).toBe(0), WAIT);
  await second.start();
  await harness.append("a", "2");
  await vi.waitFor(async () => expect(await outboxSize()).toBe(0), WAIT);
  expect(seen).toEqual(["first", "first"]);
  await first.stop();
  await harness.append("a", "3");
  await vi.waitFor(async () => expect(await outboxSize()).toBe(0), WAIT);
  expect(seen).toEqual(["first", "first", "second"]);
  await second.stop();
});

test("while the bus is away events wait in the outbox, and go when it is back", async () => {
  let isAway = true;
  let tries = 0;
  const relay = harness.relay(
    busAround(harness.bus, async (records) => {
      tries++;
      if (isAway) throw new Error("the bus is away");
      await harness.bus.publish(records);
    }),
  );
  await relay.start();
  await harness.append("a", "1");
  await vi.waitFor(() => expect(tries).toBeGreaterThan(1), WAIT);
  expect(await outboxSize()).toBe(1);
  isAway = false;
  await vi.waitFor(async () => expect(await harness.bus.lag("g", TOPIC)).toBe(1), WAIT);
  await relay.stop();
});
