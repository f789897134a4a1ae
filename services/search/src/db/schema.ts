import { bytea } from "@souk/database/bytea";
import { instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { LocalText } from "../domain/local-text.ts";
import { tsvector } from "./tsvector.ts";

/**
 * One document per product and generation. What is not listed keeps its row as a mark, with its version and nothing
 * else, so that a late event does not bring it back.
 */
export const documents = pgTable(
  "documents",
  {
    generation: integer("generation").notNull(),
    productId: uuid("product_id").notNull(),
    version: bigint("version", { mode: "bigint" }).notNull(),
    isListed: boolean("is_listed").notNull(),
    inStock: boolean("in_stock").notNull().default(false),
    priceMinor: bigint("price_minor", { mode: "bigint" }),
    publishedAt: instant("published_at"),
    /** From the top. */
    categorySlugs: text("category_slugs").array().notNull().default([]),
    sellerIds: uuid("seller_ids").array().notNull().default([]),
    offerIds: uuid("offer_ids").array().notNull().default([]),
    /** Ids of facet_values. */
    facets: bigint("facets", { mode: "bigint" }).array().notNull().default([]),
    vectorEn: tsvector("vector_en"),
    vectorRu: tsvector("vector_ru"),
    /** souk.product.v1.ProductCard, binary. */
    card: bytea("card"),
  },
  (table) => [
    primaryKey({ columns: [table.generation, table.productId] }),
    index("documents_newest").on(table.generation, table.publishedAt, table.productId).where(sql`is_listed`),
    index("documents_price").on(table.generation, table.priceMinor, table.productId).where(sql`is_listed`),
    index("documents_vector_en").using("gin", table.vectorEn),
    index("documents_vector_ru").using("gin", table.vectorRu),
    index("documents_facets").using("gin", table.facets),
    index("documents_offers").using("gin", table.offerIds),
    index("documents_categories").using("gin", table.categorySlugs),
  ],
);

/** Whether an offer can be bought. Version 0: nothing was heard of it yet. */
export const offerStock = pgTable("offer_stock", {
  offerId: uuid("offer_id").primaryKey(),
  version: bigint("version", { mode: "bigint" }).notNull(),
  inStock: boolean("in_stock").notNull(),
});

/** What the facet ids in documents stand for. */
export const facetValues = pgTable("facet_values", {
  /** A hash of the two, so that documents are written without looking it up. */
  id: bigint("id", { mode: "bigint" }).primaryKey(),
  attributeCode: text("attribute_code").notNull(),
  value: text("value").notNull(),
  /** Of a text; options have theirs in the attribute dictionary. */
  name: jsonb("name").$type<LocalText>(),
});

/** One row: the generation that searches see, and the one that a rebuild is filling. */
export const indexState = pgTable(
  "index_state",
  {
    isOnly: boolean("is_only").primaryKey().default(true),
    serving: integer("serving").notNull(),
    building: integer("building"),
  },
  (table) => [check("index_state_one_row", sql`${table.isOnly}`)],
);
