import { id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { shipmentStates } from "../domain/shipment.ts";
import { orderLines, sellerOrders } from "./schema.ts";

/** Parcels. What is unpacked again is deleted. */
export const shipments = pgTable(
  "shipments",
  {
    id: id(),
    sellerOrderId: uuid("seller_order_id")
      .notNull()
      .references(() => sellerOrders.id, { onDelete: "cascade" }),
    sellerId: uuid("seller_id").notNull(),
    code: text("code").notNull().unique(),
    number: integer("number").notNull(),
    state: text("state", { enum: shipmentStates }).notNull(),
    weightGrams: integer("weight_grams").notNull(),
    packedAt: instant("packed_at").notNull(),
    packedBy: uuid("packed_by").notNull(),
    handedOverAt: instant("handed_over_at"),
    /** Null: a courier collected it. */
    handedOverBy: uuid("handed_over_by"),
    deliveredAt: instant("delivered_at"),
    returnedAt: instant("returned_at"),
  },
  (table) => [
    unique("shipments_number").on(table.sellerOrderId, table.number),
    check("shipments_weight", sql`${table.weightGrams} between 0 and 1000000`),
    check("shipments_handed_over", sql`(${table.state} <> 'packed') = (${table.handedOverAt} is not null)`),
    check("shipments_delivered", sql`(${table.state} = 'delivered') = (${table.deliveredAt} is not null)`),
    check("shipments_returned", sql`(${table.state} = 'returned') = (${table.returnedAt} is not null)`),
  ],
);

export const shipmentLines = pgTable(
  "shipment_lines",
  {
    shipmentId: uuid("shipment_id")
      .notNull()
      .references(() => shipments.id, { onDelete: "cascade" }),
    lineId: uuid("line_id")
      .notNull()
      .references(() => orderLines.id, { onDelete: "cascade" }),
    quantity: integer("quantity").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shipmentId, table.lineId] }),
    check("shipment_lines_positive", sql`${table.quantity} > 0`),
    index("shipment_lines_line").on(table.lineId),
  ],
);
