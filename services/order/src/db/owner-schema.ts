import { instant } from "@souk/database/columns";
import { pgTable, uuid } from "drizzle-orm/pg-core";

/** Whose accounts are gone while an order of theirs may still be under way. */
export const goneShoppers = pgTable("gone_shoppers", {
  shopperId: uuid("shopper_id").primaryKey(),
  goneAt: instant("gone_at").notNull(),
});
