import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Particulars } from "../notifications/particulars.ts";
import type { AppTopic, Portal } from "../notifications/topics.ts";

/** What somebody is told in an app. No words: they are made where they are shown. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: uuid("user_id").notNull(),
    portal: text("portal").$type<Portal>().notNull(),
    /** Of the console: which shop it is about. */
    sellerId: uuid("seller_id"),
    eventId: text("event_id").notNull(),
    topic: text("topic").$type<AppTopic>().notNull(),
    particulars: jsonb("particulars").$type<Particulars>().notNull(),
    /** When the event was heard: the order of a list, whoever of several workers was faster. */
    createdAt: createdAt(),
    readAt: instant("read_at"),
  },
  (table) => [
    // With the shop: one order may be news for two shops of one person.
    unique("notifications_once").on(table.userId, table.eventId, table.portal, table.sellerId).nullsNotDistinct(),
    index("notifications_list").on(table.userId, table.portal, table.createdAt, table.id),
    index("notifications_unread").on(table.userId, table.portal).where(sql`${table.readAt} is null`),
    index("notifications_created").on(table.createdAt),
  ],
);
