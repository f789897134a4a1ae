import { instant } from "@souk/database/columns";
import type { Closure } from "@souk/delivery-days/delivery-days";
import { usualHandling } from "@souk/delivery-days/handling";
import { integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";

/** When shops send nothing and how long they take to pack, as they told last. */
export const shopClosures = pgTable("shop_closures", {
  sellerId: uuid("seller_id").primaryKey(),
  closures: jsonb("closures").$type<readonly Closure[]>().notNull(),
  toldAt: instant("told_at").notNull(),
  handlingDays: integer("handling_days").notNull().default(usualHandling.days),
  cutOffHour: integer("cut_off_hour").notNull().default(usualHandling.cutOffHour),
});
