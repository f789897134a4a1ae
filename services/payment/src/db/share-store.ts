import type { Conn, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { and, asc, eq } from "drizzle-orm";
import { shares } from "./schema.ts";

export type ShareRow = typeof shares.$inferSelect;

export async function insertShares(tx: Tx, rows: (typeof shares.$inferInsert)[]): Promise<void> {
  await preparedForFew(tx.insert(shares).values(rows), "insert_shares", rows.length);
}

export async function findShare(
  conn: Conn,
  { paymentId, sellerOrderId }: { paymentId: string; sellerOrderId: string },
): Promise<ShareRow | undefined> {
  const [row] = await conn
    .select()
    .from(shares)
    .where(and(eq(shares.paymentId, paymentId), eq(shares.sellerOrderId, sellerOrderId)));
  return row;
}

export async function sharesOf(conn: Conn, paymentId: string): Promise<ShareRow[]> {
  return conn.select().from(shares).where(eq(shares.paymentId, paymentId)).orderBy(asc(shares.sellerOrderId));
}

/** What its share comes to now that some of it was cancelled. The payment is locked by the caller, and nothing is captured. */
export async function reduceShare(
  tx: Tx,
  { sellerOrderId, total, commission, marketplaceDiscount }: Rest,
): Promise<void> {
  await tx
    .update(shares)
    .set({ total, commission, marketplaceDiscount })
    .where(eq(shares.sellerOrderId, sellerOrderId));
}

type Rest = Pick<ShareRow, "sellerOrderId" | "total" | "commission" | "marketplaceDiscount">;

/** The payment is locked by the caller. */
export async function saveShare(tx: Tx, share: ShareRow): Promise<void> {
  const { captured, refunded, released, commissionRefunded, marketplaceRefunded } = share;
  await tx
    .update(shares)
    .set({ captured, refunded, released, commissionRefunded, marketplaceRefunded })
    .where(eq(shares.sellerOrderId, share.sellerOrderId));
}
