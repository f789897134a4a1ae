import { createdAt, id } from "@souk/database/columns";
import { boolean, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { viewLists } from "../../domain/view-list.ts";
import { sellers } from "./sellers.ts";

/** Filters of a list under a name. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    /** Null: of the operators' desk. */
    sellerId: uuid("seller_id").references(() => sellers.id),
    list: text("list", { enum: viewLists }).notNull(),
    userId: uuid("user_id").notNull(),
    name: text("name").notNull(),
    search: text("search").notNull(),
    isShared: boolean("is_shared").notNull(),
    /** Among those of the same person. */
    position: integer("position").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("saved_views_name").on(table.sellerId, table.list, table.userId, table.name).nullsNotDistinct(),
    index("saved_views_shared").on(table.sellerId, table.list, table.isShared, table.name),
  ],
);
