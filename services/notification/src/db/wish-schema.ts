import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, char, check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { WishNewsKind } from "../wishes/news-kind.ts";

const price = () => ({
  priceMinor: bigint("price_minor", { mode: "bigint" }),
  currencyCode: char("currency_code", { length: 3 }),
});

/** What was last known of a product, to tell a fall from any other change. Nothing of anybody. */
export const watchedProducts = pgTable(
  "watched_products",
  {
    productId: uuid("product_id").primaryKey(),
    /** How many changes were heard of since it was looked at. */
    unseenChanges: integer("unseen_changes").notNull(),
    ...price(),
    soldOutSince: instant("sold_out_since"),
  },
  (table) => [index("watched_products_due").on(table.productId).where(sql`${table.unseenChanges} > 0`)],
);

/** Offers whose stock came or went; which products they are of is asked for later. */
export const restockedOffers = pgTable("restocked_offers", {
  offerId: uuid("offer_id").primaryKey(),
  unseenChanges: integer("unseen_changes").notNull(),
});

/** What is to be noted for everybody who wishes for a product, page by page. */
export const announcements = pgTable(
  "announcements",
  {
    id: id(),
    productId: uuid("product_id").notNull(),
    kind: text("kind").$type<WishNewsKind>().notNull(),
    ...price(),
    /** Where the next page begins; empty: the first. */
    pageToken: text("page_token").notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("announcements_due").on(table.nextAttemptAt)],
);

/** What somebody was not told yet. Whether it is still so is asked for as the mail is made. */
export const wishNews = pgTable(
  "wish_news",
  {
    accountId: uuid("account_id").notNull(),
    productId: uuid("product_id").notNull(),
    kind: text("kind").$type<WishNewsKind>().notNull(),
    notedAt: instant("noted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.productId, table.kind] })],
);

/** What somebody was told last, so that nothing is told twice. */
export const toldWishes = pgTable(
  "told_wishes",
  {
    accountId: uuid("account_id").notNull(),
    productId: uuid("product_id").notNull(),
    kind: text("kind").$type<WishNewsKind>().notNull(),
    ...price(),
    toldAt: instant("told_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.productId, table.kind] }),
    index("told_wishes_told").on(table.toldAt),
    check("told_wishes_price_whole", sql`(${table.priceMinor} is null) = (${table.currencyCode} is null)`),
  ],
);
