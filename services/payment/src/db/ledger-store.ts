import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { and, asc, desc, eq, like, lt, sql } from "drizzle-orm";
import type { Posting } from "../domain/bookings.ts";
import { sellerAccount } from "../domain/payout-bookings.ts";
import { type bookingKinds, ledgerEntries, ledgerTransactions } from "./ledger-schema.ts";

export type LedgerEntryRow = typeof ledgerEntries.$inferSelect;

interface Booking {
  readonly kind: (typeof bookingKinds)[number];
  /** The seller order captured, the refund, or the payout. */
  readonly sourceId: string;
  /** Payouts are of no order. */
  readonly orderId?: string;
  readonly currencyCode: string;
  readonly postings: readonly Posting[];
  readonly at: Date;
}

/**
 * Books once per source; the database refuses a second time, and postings that do not sum to zero. Where no money moves
 * there is nothing to book.
 */
export async function postBooking(tx: Tx, { postings, sourceId, currencyCode, ...booking }: Booking): Promise<void> {
  if (postings.length === 0) return;
  const transactionId = newId();
  await tx.insert(ledgerTransactions).values({ ...booking, id: transactionId, sourceId });
  await tx
    .insert(ledgerEntries)
    .values(postings.map((posting) => ({ ...posting, ...booking, id: newId(), transactionId, currencyCode })));
}

/** Newest first. */
export async function listEntries(
  conn: Conn,
  page: { account: string | undefined; orderId: string | undefined; beforeId: string | undefined; limit: number },
): Promise<LedgerEntryRow[]> {
  const { account, orderId, beforeId, limit } = page;
  return conn
    .select()
    .from(ledgerEntries)
    .where(
      and(
        account === undefined ? undefined : eq(ledgerEntries.account, account),
        orderId === undefined ? undefined : eq(ledgerEntries.orderId, orderId),
        beforeId === undefined ? undefined : lt(ledgerEntries.id, beforeId),
      ),
    )
    .orderBy(desc(ledgerEntries.id))
    .limit(limit);
}

/** A seller's own entries with what they are of, newest first. */
export async function sellerEntries(
  conn: Conn,
  { sellerId, beforeId, limit }: { sellerId: string; beforeId: string | undefined; limit: number },
) {
  const { id, kind, currencyCode, amount, orderId, at } = ledgerEntries;
  return conn
    .select({ id, kind, currencyCode, amount, orderId, at, sourceId: ledgerTransactions.sourceId })
    .from(ledgerEntries)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, ledgerEntries.transactionId))
    .where(
      and(eq(ledgerEntries.account, sellerAccount(sellerId)), beforeId === undefined ? undefined : lt(id, beforeId)),
    )
    .orderBy(desc(id))
    .limit(limit);
}

export type SellerEntryRow = Awaited<ReturnType<typeof sellerEntries>>[number];

/** Sums of the entries per account and currency. */
export async function sumBalances(conn: Conn, accountPrefix: string) {
  return conn
    .select({
      account: ledgerEntries.account,
      currencyCode: ledgerEntries.currencyCode,
      minorUnits: sql<bigint>`sum(${ledgerEntries.amount})`.mapWith(BigInt),
    })
    .from(ledgerEntries)
    .where(like(ledgerEntries.account, `${accountPrefix.replace(/[\\%_]/g, "\\$&")}%`))
    .groupBy(ledgerEntries.account, ledgerEntries.currencyCode)
    .orderBy(asc(ledgerEntries.account), asc(ledgerEntries.currencyCode));
}
