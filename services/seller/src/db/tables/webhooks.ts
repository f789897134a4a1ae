import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { EventType } from "../../domain/webhook-event.ts";
import type { DeliveryState } from "../../domain/webhook-schedule.ts";
import { sellers } from "./sellers.ts";

/** Where a shop is told what happens in it. */
export const webhooks = pgTable(
  "webhooks",
  {
    id: id(),
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => sellers.id),
    url: text("url").notNull(),
    description: text("description").notNull(),
    eventTypes: jsonb("event_types").$type<readonly EventType[]>().notNull(),
    state: text("state").$type<"enabled" | "disabled" | "failed">().notNull(),
    secretSealed: bytea("secret_sealed").notNull(),
    /** Signs too until its time is over. */
    formerSecretSealed: bytea("former_secret_sealed"),
    formerSecretUntil: instant("former_secret_until"),
    /** Since when nothing arrives; none when the last attempt succeeded. */
    failingSince: instant("failing_since"),
    createdAt: createdAt(),
  },
  (table) => [
    index("webhooks_of_seller").on(table.sellerId, table.createdAt, table.id),
    index("webhooks_enabled").on(table.id).where(sql`state = 'enabled'`),
  ],
);

/** What happened in a shop that has webhooks, as it is told: the id and the body are the same in every attempt. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: id(),
    sellerId: uuid("seller_id").notNull(),
    type: text("type").$type<EventType | "webhook.test">().notNull(),
    body: text("body").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("webhook_events_of_seller").on(table.sellerId, table.createdAt, table.id),
    index("webhook_events_by_age").on(table.createdAt),
  ],
);

/** An event for one webhook. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    webhookId: uuid("webhook_id")
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    eventId: uuid("event_id")
      .notNull()
      .references(() => webhookEvents.id, { onDelete: "cascade" }),
    eventType: text("event_type").notNull(),
    state: text("state").$type<DeliveryState>().notNull(),
    /** Of this round: a replay begins anew. */
    attempts: integer("attempts").notNull().default(0),
    status: integer("status").notNull().default(0),
    /** While somebody works on it, when they are given up. */
    nextAttemptAt: instant("next_attempt_at").notNull(),
    /** Whoever works on it. */
    lease: uuid("lease"),
    createdAt: createdAt(),
  },
  (table) => [
    unique("webhook_deliveries_once").on(table.webhookId, table.eventId),
    index("webhook_deliveries_due").on(table.nextAttemptAt).where(sql`state = 'pending'`),
    index("webhook_deliveries_due_of").on(table.webhookId, table.nextAttemptAt).where(sql`state = 'pending'`),
    index("webhook_deliveries_latest").on(table.webhookId, table.id),
    index("webhook_deliveries_by_state").on(table.webhookId, table.state, table.id),
    index("webhook_deliveries_of_event").on(table.eventId),
  ],
);

export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    id: id(),
    deliveryId: uuid("delivery_id")
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: "cascade" }),
    at: instant("at").notNull(),
    durationMs: integer("duration_ms").notNull(),
    /** 0: there was no answer. */
    status: integer("status").notNull(),
    error: text("error").notNull(),
    response: text("response").notNull(),
  },
  (table) => [index("webhook_attempts_of").on(table.deliveryId, table.id)],
);
