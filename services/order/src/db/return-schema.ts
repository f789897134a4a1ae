import { id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { returnConditions, returnReasons, returnStates } from "../domain/return.ts";
import { orderLines, sellerOrders } from "./schema.ts";

export const returnRequests = pgTable(
  "return_requests",
  {
    id: id(),
    orderId: uuid("order_id").notNull(),
    sellerOrderId: uuid("seller_order_id")
      .notNull()
      .references(() => sellerOrders.id, { onDelete: "cascade" }),
    sellerId: uuid("seller_id").notNull(),
    number: integer("number").notNull(),
    state: text("state", { enum: returnStates }).notNull(),
    version: integer("version").notNull().default(1),
    requestedAt: instant("requested_at").notNull(),
    /** Until when the next step is due; null once there is none. */
    dueAt: instant("due_at"),
    message: text("message").notNull().default(""),
    decidedAt: instant("decided_at"),
    receivedAt: instant("received_at"),
    refundedAt: instant("refunded_at"),
    refundMinor: bigint("refund_minor", { mode: "bigint" }),
    deliveryRefundMinor: minorUnits("delivery_refund_minor").default(sql`0`),
    refundAttempt: integer("refund_attempt").notNull().default(0),
    refusal: text("refusal").notNull().default(""),
    operatorNote: text("operator_note").notNull().default(""),
  },
  (table) => [
    unique("return_requests_number").on(table.sellerOrderId, table.number),
    check(
      "return_requests_refund",
      sql`${table.refundMinor} >= ${table.deliveryRefundMinor} and ${table.deliveryRefundMinor} >= 0`,
    ),
    check(
      "return_requests_decided",
      sql`${table.state} not in ('refunding', 'refunded') or ${table.refundMinor} is not null`,
    ),
    index("return_requests_order").on(table.orderId, table.id),
    index("return_requests_seller").on(table.sellerId, table.id),
    index("return_requests_open")
      .on(table.sellerId, table.state, table.dueAt, table.id)
      .where(sql`${table.dueAt} is not null`),
    index("return_requests_waiting")
      .on(table.dueAt, table.id)
      .where(sql`${table.state} in ('requested', 'received') and ${table.dueAt} is not null`),
    index("return_requests_declined").on(table.id).where(sql`${table.state} = 'declined'`),
    index("return_requests_to_settle").on(table.id).where(sql`${table.state} = 'refunding'`),
    index("return_requests_to_come").on(table.dueAt).where(sql`${table.state} = 'approved'`),
  ],
);

export const returnLines = pgTable(
  "return_lines",
  {
    returnId: uuid("return_id")
      .notNull()
      .references(() => returnRequests.id, { onDelete: "cascade" }),
    lineId: uuid("line_id")
      .notNull()
      .references(() => orderLines.id, { onDelete: "cascade" }),
    quantity: integer("quantity").notNull(),
    reason: text("reason", { enum: returnReasons }).notNull(),
    note: text("note").notNull(),
    receivedQuantity: integer("received_quantity"),
    condition: text("condition", { enum: returnConditions }),
    dueMinor: bigint("due_minor", { mode: "bigint" }),
    deductionMinor: minorUnits("deduction_minor").default(sql`0`),
    deductionReason: text("deduction_reason").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.returnId, table.lineId] }),
    check("return_lines_positive", sql`${table.quantity} > 0`),
    check("return_lines_received_within", sql`${table.receivedQuantity} between 0 and ${table.quantity}`),
    check("return_lines_deduction_within", sql`${table.deductionMinor} between 0 and coalesce(${table.dueMinor}, 0)`),
    index("return_lines_line").on(table.lineId),
  ],
);
