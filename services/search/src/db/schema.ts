import { bytea } from "@souk/database/bytea";
import { instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { LocalText } from "../domain/local-text.ts";

/**
 * One document per product and generation. What is not listed keeps its row as a mark, with its version and nothing
 * else, so that a late event does not bring it back.
 */
export const documents = pgTable(
  "documents",
  {
    /** Of this row alone: what postings name. */
    documentId: bigint("document_id", { mode: "bigint" }).generatedAlwaysAsIdentity().notNull(),
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
  },
  (table) => [
    primaryKey({ columns: [table.generation, table.productId] }),
    index("documents_newest").on(table.generation, table.publishedAt, table.productId).where(sql`is_listed`),
    index("documents_price").on(table.generation, table.priceMinor, table.productId).where(sql`is_listed`),
    uniqueIndex("documents_document_id").on(table.documentId),
    index("documents_facets").using("gin", table.facets),
    index("documents_offers").using("gin", table.offerIds),
    index("documents_categories").using("gin", table.categorySlugs),
  ],
);

/** What is read of few documents at a time, apart so that the rows that are filtered and counted are narrow. */
export const documentContents = pgTable("document_contents", {
  documentId: bigint("document_id", { mode: "bigint" }).primaryKey(),
  /** The terms that its postings are under, and their weights. */
  terms: bigint("terms", { mode: "bigint" }).array().notNull(),
  termWeights: smallint("term_weights").array().notNull(),
  /** souk.product.v1.ProductCard, binary; none of what is not listed. */
  card: bytea("card"),
});

/** Term by term the documents that have it, and how much each is about it: 1 to 10,000. */
export const postings = pgTable(
  "postings",
  {
    term: bigint("term", { mode: "bigint" }).notNull(),
    documentId: bigint("document_id", { mode: "bigint" }).notNull(),
    weight: smallint("weight").notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.documentId] })],
);

/** Every word of the documents as people write it, to correct and complete what is typed. */
export const vocabulary = pgTable(
  "vocabulary",
  {
    word: text("word").primaryKey(),
    term: bigint("term", { mode: "bigint" }).notNull(),
    /** How many documents have its term, as of the last count. */
    frequency: integer("frequency").notNull(),
  },
  (table) => [
    index("vocabulary_prefix").on(sql`${table.word} text_pattern_ops`),
    index("vocabulary_trigrams").using("gin", sql`${table.word} gin_trgm_ops`),
  ],
);

/** Whether an offer can be bought. Version 0: nothing was heard of it yet. */
export const offerStock = pgTable("offer_stock", {
  offerId: uuid("offer_id").primaryKey(),
  version: bigint("version", { mode: "bigint" }).notNull(),
  inStock: boolean("in_stock").notNull(),
});

/** What the facet ids in documents stand for. */
export const facetValues = pgTable(
  "facet_values",
  {
    /** A hash of the two, so that documents are written without looking it up. */
    id: bigint("id", { mode: "bigint" }).primaryKey(),
    attributeCode: text("attribute_code").notNull(),
    value: text("value").notNull(),
    /** Of a text; options have theirs in the attribute dictionary. */
    name: jsonb("name").$type<LocalText>(),
    /** Of a number. */
    number: doublePrecision("number"),
  },
  (table) => [
    index("facet_values_numbers").on(table.attributeCode, table.number).where(sql`${table.number} is not null`),
  ],
);

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
