import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { heldSellers, heldSellerWork, offers } from "./schema.ts";

const first = "00000000-0000-0000-0000-000000000000";
const lock = 7_351_001;

/**
 * Who is held, for the rest of the transaction: nobody is added or let go until it ends, so no product is written as offered
 * by who was just held after the work on their products has passed it.
 */
export async function findHeldSellers(tx: Tx): Promise<Set<string>> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${lock})`);
  const rows = await tx.select({ sellerId: heldSellers.sellerId }).from(heldSellers);
  return new Set(rows.map(({ sellerId }) => sellerId));
}

/** Holds a seller or lets them go, and notes their products as work. False when nothing changes by it. */
export async function setHeld(
  tx: Tx,
  sellerId: string,
  { isHeld, at }: { isHeld: boolean; at: Date },
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
  const changed = isHeld
    ? await tx.insert(heldSellers).values({ sellerId, since: at }).onConflictDoNothing().returning()
    : await tx.delete(heldSellers).where(eq(heldSellers.sellerId, sellerId)).returning();
  if (changed.length === 0) return false;
  const work = { afterProductId: first, since: at };
  await tx
    .insert(heldSellerWork)
    .values({ sellerId, ...work })
    .onConflictDoUpdate({ target: heldSellerWork.sellerId, set: work });
  return true;
}

/** Whose products are to be told of next, for this transaction alone. */
export async function takeWork(tx: Tx): Promise<{ sellerId: string; afterProductId: string } | undefined> {
  const [row] = await tx
    .select()
    .from(heldSellerWork)
    .orderBy(asc(heldSellerWork.since))
    .limit(1)
    .for("update", { skipLocked: true });
  return row;
}

export async function saveWork(tx: Tx, sellerId: string, afterProductId: string | undefined): Promise<void> {
  const own = eq(heldSellerWork.sellerId, sellerId);
  if (afterProductId === undefined) await tx.delete(heldSellerWork).where(own);
  else await tx.update(heldSellerWork).set({ afterProductId }).where(own);
}

/** Products with an offer of the seller after a given one, in order. */
export async function productsOfSeller(
  conn: Conn,
  { sellerId, afterId, limit }: { sellerId: string; afterId: string; limit: number },
): Promise<string[]> {
  const rows = await conn
    .selectDistinct({ productId: offers.productId })
    .from(offers)
    .where(and(eq(offers.sellerId, sellerId), gt(offers.productId, afterId)))
    .orderBy(asc(offers.productId))
    .limit(limit);
  return rows.map(({ productId }) => productId);
}
