import type { Conn, Tx } from "@souk/database/database";
import { and, count, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { noUses, type ShopperUses } from "../domain/promotion.ts";
import { promotionClaims, promotions } from "./promotion-schema.ts";
import { orders } from "./schema.ts";

/** Somebody else has taken the last use of a promotion since it was quoted. */
export class ClaimRefused extends Error {
  override name = "ClaimRefused";
}

/**
 * Takes a use of each promotion for an order, all or (by rolling back) none. The conditional update locks the promotion until
 * the transaction ends, so that neither limit can be overrun; the order of ids keeps two orders from waiting for each other.
 * @throws ClaimRefused when one has none left
 */
export async function claimUses(
  tx: Tx,
  { orderId, shopperId, promotionIds }: { orderId: string; shopperId: string; promotionIds: readonly string[] },
): Promise<void> {
  for (const promotionId of promotionIds.toSorted()) {
    const [taken] = await tx
      .update(promotions)
      .set({ useCount: sql`${promotions.useCount} + 1` })
      .where(
        and(
          eq(promotions.id, promotionId),
          isNull(promotions.endedAt),
          or(eq(promotions.totalLimit, 0), lt(promotions.useCount, promotions.totalLimit)),
        ),
      )
      .returning({ shopperLimit: promotions.shopperLimit });
    if (!taken) throw new ClaimRefused();
    await tx.insert(promotionClaims).values({ promotionId, orderId, shopperId });
    if (taken.shopperLimit > 0 && (await claimsOf(tx, shopperId, promotionId)) > taken.shopperLimit) {
      throw new ClaimRefused();
    }
  }
}

async function claimsOf(tx: Tx, shopperId: string, promotionId: string): Promise<number> {
  const [row] = await tx
    .select({ claims: count() })
    .from(promotionClaims)
    .where(and(eq(promotionClaims.shopperId, shopperId), eq(promotionClaims.promotionId, promotionId)));
  return row?.claims ?? 0;
}

/** Gives back what orders that came to nothing have taken. Repeated, it finds nothing. */
export async function giveBackUses(tx: Tx, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  const gone = await tx
    .delete(promotionClaims)
    .where(inArray(promotionClaims.orderId, [...orderIds]))
    .returning({ promotionId: promotionClaims.promotionId });
  const byPromotion = Map.groupBy(gone, ({ promotionId }) => promotionId);
  for (const [promotionId, uses] of [...byPromotion].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    await tx
      .update(promotions)
      .set({ useCount: sql`${promotions.useCount} - ${uses.length}` })
      .where(eq(promotions.id, promotionId));
  }
}

/** How often a shopper uses each of these promotions. */
export async function usesOf(
  conn: Conn,
  shopperId: string,
  promotionIds: readonly string[],
): Promise<ReadonlyMap<string, ShopperUses>> {
  if (promotionIds.length === 0) return new Map();
  const rows = await conn
    .select({
      promotionId: promotionClaims.promotionId,
      isOpen: sql<boolean>`${orders.state} = 'quoted'`,
      uses: count(),
    })
    .from(promotionClaims)
    .innerJoin(orders, eq(orders.id, promotionClaims.orderId))
    .where(and(eq(promotionClaims.shopperId, shopperId), inArray(promotionClaims.promotionId, [...promotionIds])))
    .groupBy(promotionClaims.promotionId, sql`2`);
  const uses = new Map<string, ShopperUses>();
  for (const { promotionId, isOpen, uses: found } of rows) {
    const known = uses.get(promotionId) ?? noUses;
    uses.set(promotionId, isOpen ? { ...known, open: found } : { ...known, ordered: found });
  }
  return uses;
}

/** Gives a guest's uses to an account. */
export async function changeClaimant(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.update(promotionClaims).set({ shopperId: toId }).where(eq(promotionClaims.shopperId, fromId));
}

/** Forgets who used promotions that are long over; how many entries. */
export async function deleteOldClaims(conn: Conn, endedBefore: Date): Promise<number> {
  const over = conn
    .select({ id: promotions.id })
    .from(promotions)
    .where(or(lt(promotions.endedAt, endedBefore), lt(promotions.endsAt, endedBefore)));
  const gone = await conn
    .delete(promotionClaims)
    .where(inArray(promotionClaims.promotionId, over))
    .returning({ orderId: promotionClaims.orderId });
  return gone.length;
}
