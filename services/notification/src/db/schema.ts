import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { Channel, DeliveryState, Topic } from "../deliveries/delivery.ts";
import type { Particulars } from "../notifications/particulars.ts";

/** What is to be sent, to whom by reference: no address, no name, no secret. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: id(),
    eventId: text("event_id").notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    /** "account:<id>", "order:<id>", "mail:<id>", "user:<id>", "browser:<id of a subscription>", "seller:<id>": the members of a shop, "phone-code:<id>". */
    recipient: text("recipient").notNull(),
    topic: text("topic").$type<Topic>().notNull(),
    /** Of the order, of the account, or of the mail at the auth service. */
    subjectId: text("subject_id").notNull(),
    /** Of what is told in an app. */
    particulars: jsonb("particulars").$type<Particulars>(),
    state: text("state").$type<DeliveryState>().notNull(),
    attempts: integer("attempts").notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    lastError: text("last_error"),
    createdAt: createdAt(),
    settledAt: instant("settled_at"),
  },
  (table) => [
    unique("deliveries_once").on(table.eventId, table.channel, table.recipient),
    index("deliveries_due").on(table.channel, table.nextAttemptAt).where(sql`${table.state} = 'pending'`),
    // However many have news for somebody: one mail waits for them.
    uniqueIndex("deliveries_one_wish_mail")
      .on(table.recipient)
      .where(sql`${table.topic} = 'wish_news' and ${table.state} = 'pending'`),
    index("deliveries_wish_mails").on(table.recipient, table.settledAt).where(sql`${table.topic} = 'wish_news'`),
    index("deliveries_state").on(table.state, table.createdAt),
  ],
);
