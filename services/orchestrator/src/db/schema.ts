import { instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Failure } from "../domain/checkout.ts";

/** What the outside sees of a run; the run itself is kept by the workflow engine in its own schema. */
export const checkouts = pgTable(
  "checkouts",
  {
    id: uuid("id").primaryKey(),
    orderId: uuid("order_id").notNull().unique(),
    shopperId: uuid("shopper_id").notNull(),
    contentHash: text("content_hash").notNull(),
    /** Of the shopper; also after they signed in, when the run has another shopper than its id was made of. */
    requestId: uuid("request_id"),
    /** Of the cart that is ordered, if it is one. */
    cartVersion: bigint("cart_version", { mode: "bigint" }),
    state: text("state", { enum: ["running", "action_required", "completed", "failed", "parked"] }).notNull(),
    actionUrl: text("action_url").notNull().default(""),
    failure: jsonb("failure").$type<Failure>(),
    /** How often an operator has asked for the undo again. */
    undoRuns: integer("undo_runs").notNull().default(0),
    /** When the shopper at the bank decided to pay another way. */
    cancelRequestedAt: instant("cancel_requested_at"),
    startedAt: instant("started_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    index("checkouts_state").on(table.state, table.startedAt, table.id),
    index("checkouts_started").on(table.startedAt, table.id),
    index("checkouts_request").on(table.shopperId, table.requestId),
    uniqueIndex("checkouts_one_under_way")
      .on(table.shopperId)
      .where(sql`${table.state} in ('running', 'action_required') and ${table.undoRuns} = 0`),
    uniqueIndex("checkouts_cart_once")
      .on(table.shopperId, table.cartVersion)
      .where(sql`${table.state} in ('running', 'action_required', 'completed') and ${table.undoRuns} = 0`),
  ],
);

/** The order id of a checkout before its run begins, so that every attempt of a request uses the same. */
export const claims = pgTable(
  "claims",
  {
    checkoutId: uuid("checkout_id").primaryKey(),
    orderId: uuid("order_id").notNull(),
    /** Null until the quote is frozen: what was refused may be tried again with other content. */
    contentHash: text("content_hash"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [index("claims_created_at").on(table.createdAt)],
);
