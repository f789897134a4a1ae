import { type Database, openDatabase } from "@souk/database/database";
import { asc } from "drizzle-orm";
import type { StackSettings } from "../../environment.ts";
import { databaseUrlOf } from "./parts.ts";
import { accounts, effects, instructions } from "./schema.ts";

/** The databases of both sides, as the proof looks into them. */
export function openBooks(settings: StackSettings) {
  const open = (role: "source" | "sink"): Database =>
    openDatabase({
      url: databaseUrlOf(settings, role),
      poolSize: 2,
      applicationName: "proof",
      statementTimeoutMs: 60_000,
    });
  const [source, sink] = [open("source"), open("sink")];
  return {
    tell: async (what: { isWriting: boolean; isHealed: boolean }) => {
      for (const { db } of [source, sink]) {
        await db.transaction(async (tx) => {
          await tx.delete(instructions);
          await tx.insert(instructions).values(what);
        });
      }
    },
    accounts: () => source.db.select().from(accounts),
    effects: () =>
      sink.db.select({ key: effects.key, version: effects.version }).from(effects).orderBy(asc(effects.position)),
    isOutboxEmpty: async () => (await source.sql`select 1 from outbox limit 1`).length === 0,
    close: async () => {
      await source.close();
      await sink.close();
    },
  };
}

export type Books = ReturnType<typeof openBooks>;
