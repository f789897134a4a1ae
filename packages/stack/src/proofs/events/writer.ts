import { setTimeout as pause } from "node:timers/promises";
import { BytesValueSchema } from "@bufbuild/protobuf/wkt";
import type { Database, Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import type { Worker } from "@souk/service/define-service";
import { sql } from "drizzle-orm";
import { flawOf, schema, topic, type } from "./messages.ts";
import { accounts, instructions } from "./schema.ts";

const lanes = 4;
const keys = 40;
const pauseMs = 2;
const lookMs = 200;
/** One change of so many is rolled back after its event was appended. */
const rolledBackOneIn = 20;
/** No text in UTF-8. */
const garbage = new Uint8Array([0xff, 0xfe, 0xfd]);

class ChangedMind extends Error {}

/** Changes accounts and tells of it, as fast as a few clients would, for as long as the proof wants. */
export function createWriter({ db }: Database): Worker {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();

  async function lane(): Promise<void> {
    while (!stopping.signal.aborted) {
      const [instruction] = await db
        .select()
        .from(instructions)
        .catch(() => []);
      const until = performance.now() + lookMs;
      while (instruction?.isWriting && performance.now() < until && !stopping.signal.aborted) {
        // What fails, with the database or by design, has changed nothing.
        await db.transaction(change).catch(() => {});
        await pause(pauseMs);
      }
      if (!instruction?.isWriting) await pause(lookMs);
    }
  }

  return {
    name: "proof-writer",
    start: async () => {
      running = Promise.all(Array.from({ length: lanes }, lane));
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function change(tx: Tx): Promise<void> {
  const key = `account-${Math.floor(Math.random() * keys)}`;
  const [account] = await tx
    .insert(accounts)
    .values({ key, version: 1 })
    .onConflictDoUpdate({ target: accounts.key, set: { version: sql`${accounts.version} + 1` } })
    .returning({ version: accounts.version });
  if (!account) throw new Error("an upsert returned nothing");
  const { version } = account;
  if (flawOf(version) === "garbage") {
    await appendEvent(tx, { topic, type, key, schema: BytesValueSchema, payload: { value: garbage } });
  } else await appendEvent(tx, { topic, type, key, schema, payload: { value: String(version) } });
  if (Math.random() * rolledBackOneIn < 1) throw new ChangedMind();
}
