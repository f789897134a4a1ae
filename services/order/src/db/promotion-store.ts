import type { Conn, Tx } from "@souk/database/database";
import { and, count, desc, eq, gt, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import type { Benefit, Promotion } from "../domain/promotion.ts";
import { promotions } from "./promotion-schema.ts";

type PromotionRow = typeof promotions.$inferSelect;

/** False when the id is taken. */
export async function insertPromotionOnce(tx: Tx, promotion: Promotion): Promise<boolean> {
  const inserted = await tx
    .insert(promotions)
    .values(toRow(promotion))
    .onConflictDoNothing({ target: promotions.id })
    .returning({ id: promotions.id });
  return inserted.length === 1;
}

export async function findPromotion(conn: Conn, id: string): Promise<Promotion | undefined> {
  const [row] = await conn.select().from(promotions).where(eq(promotions.id, id));
  return row && toPromotion(row);
}

export async function lockPromotion(tx: Tx, id: string): Promise<Promotion | undefined> {
  const [row] = await tx.select().from(promotions).where(eq(promotions.id, id)).for("update");
  return row && toPromotion(row);
}

export async function savePromotion(
  tx: Tx,
  { id, name, endsAt, endedAt, totalLimit, shopperLimit }: Promotion,
): Promise<void> {
  await tx.update(promotions).set({ name, endsAt, endedAt, totalLimit, shopperLimit }).where(eq(promotions.id, id));
}

/** Notes as ended those of a code whose time is over, so that the code can be given again. */
export async function closeExpired(tx: Tx, couponCode: string, now: Date): Promise<void> {
  await tx
    .update(promotions)
    .set({ endedAt: now })
    .where(and(eq(promotions.couponCode, couponCode), isNull(promotions.endedAt), lte(promotions.endsAt, now)));
}

/** How many a seller, or the marketplace, has that are not over. */
export async function countOpen(conn: Conn, sellerId: string | null, now: Date): Promise<number> {
  const isOpen = and(isNull(promotions.endedAt), or(isNull(promotions.endsAt), gt(promotions.endsAt, now)));
  const [row] = await conn
    .select({ open: count() })
    .from(promotions)
    .where(and(of(sellerId), isOpen));
  return row?.open ?? 0;
}

/** Newest first. */
export async function listPromotionRows(
  conn: Conn,
  page: { sellerId: string | null; after: { createdAt: Date; id: string } | undefined; limit: number },
): Promise<Promotion[]> {
  const rows = await conn
    .select()
    .from(promotions)
    .where(and(of(page.sellerId), olderThan(page.after)))
    .orderBy(desc(promotions.createdAt), desc(promotions.id))
    .limit(page.limit);
  return rows.map(toPromotion);
}

function of(sellerId: string | null): SQL {
  return sellerId === null ? isNull(promotions.sellerId) : eq(promotions.sellerId, sellerId);
}

function olderThan(after: { createdAt: Date; id: string } | undefined): SQL | undefined {
  if (!after) return undefined;
  const { createdAt, id } = after;
  return or(lt(promotions.createdAt, createdAt), and(eq(promotions.createdAt, createdAt), lt(promotions.id, id)));
}

function toRow({ benefit, marketplaceBasisPoints, ...promotion }: Promotion): typeof promotions.$inferInsert {
  return {
    ...promotion,
    categoryIds: [...promotion.categoryIds],
    productIds: [...promotion.productIds],
    kind: benefit.kind,
    percentBasisPoints: benefit.kind === "percent_off" ? Number(benefit.basisPoints) : 0,
    amountMinor: benefit.kind === "amount_off" ? benefit.amountMinor : 0n,
    marketplaceBasisPoints: Number(marketplaceBasisPoints),
  };
}

export function toPromotion(row: PromotionRow): Promotion {
  const { kind: _, percentBasisPoints: __, amountMinor: ___, marketplaceBasisPoints, ...promotion } = row;
  return { ...promotion, benefit: benefitOf(row), marketplaceBasisPoints: BigInt(marketplaceBasisPoints) };
}

function benefitOf({ kind, percentBasisPoints, amountMinor }: PromotionRow): Benefit {
  if (kind === "percent_off") return { kind, basisPoints: BigInt(percentBasisPoints) };
  return kind === "amount_off" ? { kind, amountMinor } : { kind };
}
