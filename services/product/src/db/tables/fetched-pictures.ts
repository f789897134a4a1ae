import { instant } from "@souk/database/columns";
import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { media } from "./media.ts";

/** What was at an address that a seller named, so that a file that is run again does not fetch it again. */
export const fetchedPictures = pgTable(
  "fetched_pictures",
  {
    sellerId: uuid("seller_id").notNull(),
    /** SHA-256 of the address. */
    addressHash: text("address_hash").notNull(),
    mediaId: text("media_id")
      .notNull()
      .references(() => media.id),
    fetchedAt: instant("fetched_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sellerId, table.addressHash] }),
    index("fetched_pictures_fetched").on(table.fetchedAt),
    index("fetched_pictures_media").on(table.mediaId),
  ],
);
