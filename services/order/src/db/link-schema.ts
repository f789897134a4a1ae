import { instant } from "@souk/database/columns";
import { pgTable, uuid } from "drizzle-orm/pg-core";
import { orders } from "./schema.ts";

/** When a link to an order was mailed last, so that nobody fills a mailbox by asking. */
export const linkRequests = pgTable("order_link_requests", {
  orderId: uuid("order_id")
    .primaryKey()
    .references(() => orders.id, { onDelete: "cascade" }),
  requestedAt: instant("requested_at").notNull(),
});
