import { id } from "@souk/database/columns";
import { type AnyPgColumn, bigint, boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Text } from "../../domain/text.ts";
import { media } from "./media.ts";

/** The slug is unique, checked at the end of a statement so that two may be swapped; see migration 0001. */
export const categories = pgTable("categories", {
  id: id(),
  parentId: uuid("parent_id").references((): AnyPgColumn => categories.id),
  slug: text("slug").notNull(),
  name: jsonb("name").$type<Text>().notNull(),
  position: integer("position").notNull(),
  pictureId: text("picture_id").references(() => media.id),
  /** Ids from the top, itself last. */
  path: uuid("path").array().notNull(),
});

/** One row. Whoever changes the tree locks it; whoever writes places of products holds it shared. */
export const categoryTree = pgTable("category_tree", {
  isOnly: boolean("is_only").primaryKey().default(true),
  version: bigint("version", { mode: "bigint" }).notNull(),
});
