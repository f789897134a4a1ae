import { bytea } from "@souk/database/bytea";
import { instant } from "@souk/database/columns";
import { bigint, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";

/** Events not yet on the bus, in the order they go there. A published row is deleted. */
export const outbox = pgTable("outbox", {
  position: bigint("position", { mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
  id: uuid("id").notNull(),
  topic: text("topic").notNull(),
  type: text("type").notNull(),
  key: text("key").notNull(),
  payload: bytea("payload").notNull(),
  traceparent: text("traceparent"),
  tracestate: text("tracestate"),
  occurredAt: instant("occurred_at").notNull().defaultNow(),
});

/** What each consumer has handled, or given up on: a repeat is recognised by it. */
export const inbox = pgTable(
  "inbox",
  {
    consumer: text("consumer").notNull(),
    eventId: text("event_id").notNull(),
    handledAt: instant("handled_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.consumer, table.eventId] }), index("inbox_handled_at").on(table.handledAt)],
);

/** Events that a consumer could not handle, whole, with the last cause. */
export const deadLetters = pgTable(
  "dead_letters",
  {
    id: uuid("id").primaryKey(),
    consumer: text("consumer").notNull(),
    topic: text("topic").notNull(),
    eventId: text("event_id").notNull(),
    eventType: text("event_type").notNull(),
    subject: text("subject").notNull(),
    envelope: bytea("envelope").notNull(),
    cause: text("cause").notNull(),
    attempts: integer("attempts").notNull(),
    failedAt: instant("failed_at").notNull().defaultNow(),
  },
  (table) => [unique("dead_letters_consumer_event").on(table.consumer, table.eventId)],
);
