import { bigint, pgTable, text } from "drizzle-orm/pg-core";

/** What the consumers under test do: one row per event they handled, in the order they did. */
export const effects = pgTable("effects", {
  position: bigint("position", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
  consumer: text("consumer").notNull(),
  key: text("key").notNull(),
  value: text("value").notNull(),
});
