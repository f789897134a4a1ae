import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { languages } from "../domain/review.ts";

export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    productId: uuid("product_id").notNull(),
    orderId: uuid("order_id").notNull(),
    offerId: uuid("offer_id").notNull(),
    /** Null once the account is gone. */
    authorId: uuid("author_id"),
    authorName: text("author_name").notNull(),
    stars: smallint("stars").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    language: text("language", { enum: languages }).notNull(),
    helpfulCount: integer("helpful_count").notNull().default(0),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    editedAt: instant("edited_at"),
  },
  (table) => [
    unique("reviews_order_line").on(table.orderId, table.offerId),
    index("reviews_newest").on(table.productId, table.id),
    index("reviews_stars").on(table.productId, table.stars, table.id),
    index("reviews_helpful").on(table.productId, table.helpfulCount, table.id),
    index("reviews_author").on(table.authorId),
    check("reviews_stars_range", sql`${table.stars} between 1 and 5`),
  ],
);

/** Who found a review helpful. */
export const helpfulVotes = pgTable(
  "helpful_votes",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    voterId: uuid("voter_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.voterId] }), index("helpful_votes_voter").on(table.voterId)],
);

/** Kept in the transaction of each review; `RebuildRatings` counts it anew. */
export const ratings = pgTable(
  "ratings",
  {
    productId: uuid("product_id").primaryKey(),
    /** How many gave 1, 2, 3, 4 and 5 stars. */
    histogram: integer("histogram").array().notNull(),
  },
  (table) => [check("ratings_histogram", sql`cardinality(${table.histogram}) = 5 and 0 <= all (${table.histogram})`)],
);
