import type { Conn, Tx } from "@souk/database/database";
import { newId } from "@souk/ids/id";
import { type Money, money } from "@souk/money/money";
import { and, asc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { Known } from "../wishes/judge.ts";
import type { WishNewsKind } from "../wishes/news-kind.ts";
import { announcements, restockedOffers, watchedProducts } from "./wish-schema.ts";

export interface DueProduct extends Known {
  readonly productId: string;
  readonly unseenChanges: number;
}

/** Something about these products changed: they are to be looked at. */
export async function noteChanged(conn: Conn, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await conn
    .insert(watchedProducts)
    .values(productIds.toSorted().map((productId) => ({ productId, unseenChanges: 1 })))
    .onConflictDoUpdate({
      target: watchedProducts.productId,
      set: { unseenChanges: sql`${watchedProducts.unseenChanges} + 1` },
    });
}

export async function noteRestocked(tx: Tx, offerId: string): Promise<void> {
  await tx
    .insert(restockedOffers)
    .values({ offerId, unseenChanges: 1 })
    .onConflictDoUpdate({
      target: restockedOffers.offerId,
      set: { unseenChanges: sql`${restockedOffers.unseenChanges} + 1` },
    });
}

export function readRestocked(conn: Conn, limit: number): Promise<{ offerId: string; unseenChanges: number }[]> {
  return conn.select().from(restockedOffers).orderBy(asc(restockedOffers.offerId)).limit(limit);
}

/** Those that changed again meanwhile stay. */
export async function forgetRestocked(
  tx: Tx,
  seen: readonly { readonly offerId: string; readonly unseenChanges: number }[],
): Promise<void> {
  for (const { offerId, unseenChanges } of seen) {
    await tx
      .delete(restockedOffers)
      .where(and(eq(restockedOffers.offerId, offerId), eq(restockedOffers.unseenChanges, unseenChanges)));
  }
}

export async function readDue(conn: Conn, limit: number): Promise<DueProduct[]> {
  const rows = await conn
    .select()
    .from(watchedProducts)
    .where(gt(watchedProducts.unseenChanges, 0))
    .orderBy(asc(watchedProducts.productId))
    .limit(limit);
  return rows.map(({ productId, unseenChanges, soldOutSince, ...row }) => ({
    ...{ productId, unseenChanges, soldOutSince },
    price: priceOf(row),
  }));
}

/** False when another process looked at it meanwhile. What changed since it was read stays to be looked at. */
export async function recordSeen(tx: Tx, { productId, unseenChanges }: DueProduct, known: Known): Promise<boolean> {
  const rows = await tx
    .update(watchedProducts)
    .set({
      unseenChanges: sql`${watchedProducts.unseenChanges} - ${unseenChanges}`,
      soldOutSince: known.soldOutSince,
      ...priceColumns(known.price),
    })
    .where(and(eq(watchedProducts.productId, productId), gte(watchedProducts.unseenChanges, unseenChanges)))
    .returning({ productId: watchedProducts.productId });
  return rows.length === 1;
}

export interface Announcement {
  readonly id: string;
  readonly productId: string;
  readonly kind: WishNewsKind;
  readonly price: Money | null;
  readonly pageToken: string;
}

export async function insertAnnouncement(
  tx: Tx,
  { productId, kind, price, at }: { productId: string; kind: WishNewsKind; price: Money | null; at: Date },
): Promise<void> {
  const row = { id: newId(), productId, kind, pageToken: "", nextAttemptAt: at, createdAt: at };
  await tx.insert(announcements).values({ ...row, ...priceColumns(price) });
}

/** Takes one until `leasedUntil`; a process that dies lets go of it then. */
export async function leaseAnnouncement(
  tx: Tx,
  { now, leasedUntil }: { now: Date; leasedUntil: Date },
): Promise<Announcement | undefined> {
  const [row] = await tx
    .select()
    .from(announcements)
    .where(lte(announcements.nextAttemptAt, now))
    .orderBy(asc(announcements.nextAttemptAt))
    .limit(1)
    .for("update", { skipLocked: true });
  if (row === undefined) return undefined;
  await tx.update(announcements).set({ nextAttemptAt: leasedUntil }).where(eq(announcements.id, row.id));
  const { id, productId, kind, pageToken } = row;
  return { id, productId, kind, pageToken, price: priceOf(row) };
}

/** Goes on with the next page, or is done with the last. */
export async function advanceAnnouncement(tx: Tx, id: string, pageToken: string, at: Date): Promise<void> {
  const isIt = eq(announcements.id, id);
  if (pageToken === "") await tx.delete(announcements).where(isIt);
  else await tx.update(announcements).set({ pageToken, nextAttemptAt: at }).where(isIt);
}

export function priceOf({ priceMinor, currencyCode }: { priceMinor: bigint | null; currencyCode: string | null }) {
  return priceMinor === null || currencyCode === null ? null : money(currencyCode, priceMinor);
}

export function priceColumns(price: Money | null) {
  return { priceMinor: price?.minorUnits ?? null, currencyCode: price?.currencyCode ?? null };
}
