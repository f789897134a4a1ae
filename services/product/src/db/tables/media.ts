import { createdAt } from "@souk/database/columns";
import { index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { Text } from "../../domain/text.ts";
import { products } from "./products.ts";

/** Pictures whose master is in the media store. */
export const media = pgTable("media", {
  /** From a hash of the uploaded bytes. */
  id: text("id").primaryKey(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  placeholder: text("placeholder").notNull(),
  groundHue: integer("ground_hue").notNull(),
  alt: jsonb("alt").$type<Text>().notNull(),
  createdAt: createdAt(),
});

export const productMedia = pgTable(
  "product_media",
  {
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    mediaId: text("media_id")
      .notNull()
      .references(() => media.id),
    /** What this product says of the picture. */
    alt: jsonb("alt").$type<Text>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.position] }),
    index("product_media_media").on(table.mediaId),
  ],
);
