import { currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

export const bookingKinds = ["capture", "refund", "payout", "payout-settled", "payout-returned"] as const;

/** A booking. Triggers keep both tables append-only and every transaction balanced; see migrations. */
export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    id: id(),
    kind: text("kind", { enum: bookingKinds }).notNull(),
    /** The seller order captured, the refund, or the payout: each is booked once. */
    sourceId: uuid("source_id").notNull(),
    /** Payouts are of no order. */
    orderId: uuid("order_id"),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [
    unique("ledger_transactions_source").on(table.kind, table.sourceId),
    check("ledger_transactions_order", sql`(${table.kind} in ('capture', 'refund')) = (${table.orderId} is not null)`),
  ],
);

/** Debits positive, credits negative. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: id(),
    transactionId: uuid("transaction_id")
      .notNull()
      .references(() => ledgerTransactions.id),
    account: text("account").notNull(),
    currencyCode: currencyCode(),
    amount: minorUnits("amount"),
    kind: text("kind", { enum: bookingKinds }).notNull(),
    orderId: uuid("order_id"),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [
    check("ledger_entries_not_zero", sql`${table.amount} <> 0`),
    index("ledger_entries_transaction").on(table.transactionId),
    index("ledger_entries_account").on(table.account, table.id),
    index("ledger_entries_account_at").on(table.account, table.currencyCode, table.at, table.id),
    index("ledger_entries_order").on(table.orderId, table.id),
    index("ledger_entries_balance").on(table.account.op("text_pattern_ops"), table.currencyCode, table.amount),
  ],
);
