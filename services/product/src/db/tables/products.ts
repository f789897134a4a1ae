import { id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { AttributeValue } from "../../domain/attribute.ts";
import type { ProductState, TakenOffBy } from "../../domain/product.ts";
import type { Text } from "../../domain/text.ts";
import { categories } from "./categories.ts";

export const products = pgTable(
  "products",
  {
    id: id(),
    slug: text("slug").notNull().unique("products_slug"),
    title: jsonb("title").$type<Text>().notNull(),
    description: jsonb("description").$type<Text>().notNull(),
    brand: text("brand").notNull(),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id),
    attributes: jsonb("attributes").$type<readonly AttributeValue[]>().notNull(),
    optionAttributeCodes: text("option_attribute_codes").array().notNull(),
    state: text("state").$type<ProductState>().notNull(),
    /** Whose text it is; null for what nobody but operators may change. */
    ownerSellerId: uuid("owner_seller_id"),
    /** Who took it off the shop, while it is archived. */
    archivedBy: text("archived_by").$type<TakenOffBy>(),
    version: bigint("version", { mode: "bigint" }).notNull(),
    contentHash: text("content_hash").notNull(),
    publishedAt: instant("published_at"),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("products_category").on(table.categoryId, table.id),
    index("products_published").on(table.id).where(sql`state = 'published'`),
  ],
);

/** Slugs that products gave up, so that old addresses lead on. A slug that a product has now is not in here. */
export const formerSlugs = pgTable(
  "former_slugs",
  {
    slug: text("slug").primaryKey(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
  },
  (table) => [index("former_slugs_product").on(table.productId)],
);
