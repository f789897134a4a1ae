import { instant } from "@souk/database/columns";
import { jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import type { Closure } from "../domain/delivery-days.ts";

/** When shops send nothing, as they told last. */
export const shopClosures = pgTable("shop_closures", {
  sellerId: uuid("seller_id").primaryKey(),
  closures: jsonb("closures").$type<readonly Closure[]>().notNull(),
  toldAt: instant("told_at").notNull(),
});
