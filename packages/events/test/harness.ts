import { fileURLToPath } from "node:url";
import { StringValueSchema } from "@bufbuild/protobuf/wkt";
import { type Database, openDatabase } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import type { BusRecord, EventBus } from "@souk/events/bus";
import { createConsumers } from "@souk/events/consumers";
import { type Consumer, defineConsumer } from "@souk/events/define-consumer";
import { createRedisBus } from "@souk/events/redis-bus";
import { createRelay } from "@souk/events/relay";
import { createLogger } from "@souk/telemetry/logger";
import { createTestDatabase } from "@souk/testing/database";
import { testRedisUrl } from "@souk/testing/redis";
import { asc } from "drizzle-orm";
import { effects } from "./schema.ts";

export const TOPIC = "test-events";
export const TYPE = "test.happened.v1";
export const log = createLogger({ service: "events-test", level: "silent" });

export type Harness = Awaited<ReturnType<typeof openHarness>>;

/** A database with the events tables, and an empty bus. */
export async function openHarness() {
  const testDatabase = await createTestDatabase(fileURLToPath(new URL("./migrations", import.meta.url)));
  const database = openDatabase({ url: testDatabase.url, poolSize: 10, applicationName: "events-test" });
  const bus = createRedisBus({ url: testRedisUrl(), leaseMs: 900, retry: { firstDelayMs: 5, maxDelayMs: 50 } });
  return {
    database,
    bus,
    relay: (through: EventBus = bus) => createRelay({ database, bus: through, source: "test", log, pollMs: 50 }),
    consumers: (consumers: Consumer[], attempts = 3) =>
      createConsumers({
        database,
        bus,
        group: "test",
        consumers,
        log,
        retry: { attempts, firstDelayMs: 1, maxDelayMs: 10 },
      }),
    append: (key: string, value: string) => append(database, key, value),
    async valuesHandled(): Promise<string[]> {
      const rows = await database.db.select({ value: effects.value }).from(effects).orderBy(asc(effects.position));
      return rows.map((row) => row.value);
    },
    async close() {
      await bus.close();
      await database.close();
      await testDatabase.drop();
    },
  };
}

export const draft = (key: string, value: string) => ({
  topic: TOPIC,
  type: TYPE,
  key,
  schema: StringValueSchema,
  payload: { value },
});

function append(database: Database, key: string, value: string): Promise<string> {
  return database.db.transaction((tx) => appendEvent(tx, draft(key, value)));
}

/** Stores what it hears; `before` may throw, wait, or look. */
export function recorder(name: string, before: (value: string) => Promise<void> | void = () => {}): Consumer {
  return defineConsumer({
    name,
    topic: TOPIC,
    type: TYPE,
    schema: StringValueSchema,
    async handle(tx, { key, payload: { value } }) {
      await tx.insert(effects).values({ consumer: name, key, value });
      await before(value);
    },
  });
}

/** The bus, with something happening around each publish. */
export function busAround(bus: EventBus, publish: (records: readonly BusRecord[]) => Promise<void>): EventBus {
  return { ...bus, publish };
}
