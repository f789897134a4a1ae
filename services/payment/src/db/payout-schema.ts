import { createdAt, currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { obstacles } from "../domain/payable.ts";
import { payoutStates } from "../domain/payout-state.ts";

/** One row per seller and currency, locked by whatever pays out of that balance. */
export const sellerAccounts = pgTable(
  "seller_accounts",
  {
    sellerId: uuid("seller_id").notNull(),
    currencyCode: currencyCode(),
    /** Why nothing is paid out until an operator takes it back; null when something may be. */
    holdReason: text("hold_reason"),
    heldBy: text("held_by"),
    heldAt: instant("held_at"),
  },
  (table) => [primaryKey({ columns: [table.sellerId, table.currencyCode] })],
);

/** A bank account that was verified, by the provider's name of it. */
export const payoutDestinations = pgTable("payout_destinations", {
  sellerId: uuid("seller_id").primaryKey(),
  token: text("token").notNull(),
  last4: text("last4").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export const payoutRuns = pgTable(
  "payout_runs",
  {
    id: id(),
    state: text("state", { enum: ["proposed", "approved", "discarded"] })
      .notNull()
      .default("proposed"),
    /** An operator's id, or "schedule". */
    proposedBy: text("proposed_by").notNull(),
    /** Which turn of the schedule it is; each has one run at most. */
    scheduleTurn: bigint("schedule_turn", { mode: "number" }),
    decidedBy: text("decided_by").notNull().default(""),
    createdAt: createdAt(),
    decidedAt: instant("decided_at"),
  },
  (table) => [unique("payout_runs_turn").on(table.scheduleTurn)],
);

export const payouts = pgTable(
  "payouts",
  {
    id: id(),
    runId: uuid("run_id")
      .notNull()
      .references(() => payoutRuns.id),
    sellerId: uuid("seller_id").notNull(),
    currencyCode: currencyCode(),
    state: text("state", { enum: payoutStates }).notNull(),
    obstacle: text("obstacle", { enum: obstacles }),
    /** What is paid; of a proposed one what would be. */
    amount: minorUnits("amount"),
    owed: minorUnits("owed"),
    held: minorUnits("held"),
    /** Of the moment of the approval: a seller's new account does not redirect what is on its way. */
    destination: text("destination").notNull().default(""),
    destinationLast4: text("destination_last4").notNull().default(""),
    provider: text("provider").notNull().default(""),
    providerPayoutId: text("provider_payout_id").notNull().default(""),
    failureCode: text("failure_code").notNull().default(""),
    createdAt: createdAt(),
    approvedAt: instant("approved_at"),
    settledAt: instant("settled_at"),
    /** When the bank sent back what it had been paid. */
    returnedAt: instant("returned_at"),
    /** When the payout worker looks after it; null when there is nothing to find out. */
    dueAt: instant("due_at"),
    attempts: integer("attempts").notNull().default(0),
  },
  (table) => [
    unique("payouts_once_per_run").on(table.runId, table.sellerId, table.currencyCode),
    check("payouts_amount", sql`${table.amount} >= 0`),
    check(
      "payouts_moving_has_amount",
      sql`${table.state} in ('proposed', 'skipped') or (${table.amount} > 0 and ${table.destination} <> '' and ${table.approvedAt} is not null)`,
    ),
    index("payouts_seller").on(table.sellerId, table.id),
    index("payouts_due").on(table.dueAt).where(sql`${table.dueAt} is not null`),
  ],
);

/** What operators did, with how things were before and after. */
export const payoutActions = pgTable(
  "payout_actions",
  {
    id: id(),
    action: text("action", {
      enum: ["run-proposed", "run-approved", "run-discarded", "payout-held", "payout-released"],
    }).notNull(),
    actorId: text("actor_id").notNull(),
    runId: uuid("run_id").notNull(),
    payoutId: uuid("payout_id"),
    sellerId: uuid("seller_id"),
    before: text("before").notNull().default(""),
    after: text("after").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [index("payout_actions_run").on(table.runId, table.id)],
);
