import { id } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { jsonb, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { products } from "./products.ts";

export const variants = pgTable(
  "variants",
  {
    id: id(),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    code: text("code").notNull(),
    options: jsonb("options").$type<Readonly<Record<string, string>>>().notNull(),
    mediaIds: text("media_ids").array().notNull(),
  },
  (table) => [
    uniqueIndex("variants_place").on(table.productId, table.position),
    uniqueIndex("variants_code").on(table.code).where(sql`code <> ''`),
  ],
);
