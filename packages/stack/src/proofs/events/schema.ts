import { bigint, boolean, integer, pgTable, text } from "drizzle-orm/pg-core";

/** What the sources change: each change of an account is told in an event with the account's version. */
export const accounts = pgTable("accounts", {
  key: text("key").primaryKey(),
  version: integer("version").notNull(),
});

/** What the sinks do: one row per event that took effect, in that order. Nothing keeps a second one out. */
export const effects = pgTable("effects", {
  position: bigint("position", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
  key: text("key").notNull(),
  version: integer("version").notNull(),
});

/** What the proof tells its processes. */
export const instructions = pgTable("instructions", {
  isWriting: boolean("is_writing").notNull(),
  isHealed: boolean("is_healed").notNull(),
});
