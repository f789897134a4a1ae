import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { attributes } from "./attributes.ts";
import { categories } from "./categories.ts";

/** Slugs that categories gave up, or had that are no more. A slug that a category has now is not in here. */
export const formerCategorySlugs = pgTable(
  "former_category_slugs",
  {
    slug: text("slug").primaryKey(),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
  },
  (table) => [index("former_category_slugs_category").on(table.categoryId)],
);

/** What operators say of attributes in a category; it holds below as well. */
export const categoryAttributes = pgTable(
  "category_attributes",
  {
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    attributeCode: text("attribute_code")
      .notNull()
      .references(() => attributes.code),
    isRequired: boolean("is_required").notNull(),
    isUnfilterable: boolean("is_unfilterable").notNull(),
  },
  (table) => [
    primaryKey({ name: "category_attributes_pk", columns: [table.categoryId, table.attributeCode] }),
    index("category_attributes_attribute").on(table.attributeCode),
  ],
);
