import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Db, Tx } from "@souk/database/database";
import { money } from "@souk/money/money";
import { and, asc, count, desc, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { maxWishes, type Wish, type WishOwner } from "../domain/wish.ts";
import { wishes } from "./schema.ts";

type WishRow = typeof wishes.$inferSelect;

const isOn = (ownerId: string) => and(eq(wishes.ownerId, ownerId), isNull(wishes.removedAt));
const isRow = (ownerId: string, productId: string) => and(eq(wishes.ownerId, ownerId), eq(wishes.productId, productId));

/** One change of a list at a time: how long it is concerns them all. */
export async function lockWishes(tx: Tx, ownerId: string): Promise<void> {
  await lockName(tx, `wishes/${ownerId}`);
}

/** The wish, and when it was taken off if it was. */
export async function findWish(
  tx: Tx,
  ownerId: string,
  productId: string,
): Promise<(Wish & { readonly removedAt: Date | null }) | undefined> {
  const [row] = await tx.select().from(wishes).where(isRow(ownerId, productId));
  return row && { ...toWish(row), removedAt: row.removedAt };
}

export async function countWishes(tx: Tx, ownerId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(wishes).where(isOn(ownerId));
  return row?.count ?? 0;
}

/** Creates or replaces, and puts back what was taken off. */
export async function saveWish(tx: Tx, owner: WishOwner, wish: Wish): Promise<void> {
  const row = {
    variantId: wish.variantId,
    isGuest: owner.isGuest,
    priceMinor: wish.priceWhenAdded?.minorUnits ?? null,
    currencyCode: wish.priceWhenAdded?.currencyCode ?? null,
    addedAt: wish.addedAt,
    removedAt: null,
  };
  await tx
    .insert(wishes)
    .values({ ownerId: owner.id, productId: wish.productId, ...row })
    .onConflictDoUpdate({ target: [wishes.ownerId, wishes.productId], set: row });
}

export async function markRemoved(db: Db, ownerId: string, productId: string, at: Date): Promise<void> {
  await db
    .update(wishes)
    .set({ removedAt: at })
    .where(and(isOn(ownerId), eq(wishes.productId, productId)));
}

/** The newest first, after a given one. */
export async function listWishes(
  db: Db,
  ownerId: string,
  page: { readonly size: number; readonly after: { addedAt: Date; productId: string } | undefined },
): Promise<Wish[]> {
  const { after } = page;
  const isAfter =
    after &&
    or(
      lt(wishes.addedAt, after.addedAt),
      and(eq(wishes.addedAt, after.addedAt), lt(wishes.productId, after.productId)),
    );
  const rows = await db
    .select()
    .from(wishes)
    .where(and(isOn(ownerId), isAfter))
    .orderBy(desc(wishes.addedAt), desc(wishes.productId))
    .limit(page.size);
  return rows.map(toWish);
}

/** The oldest first, all that fit on a list. */
export async function wishesOf(conn: Conn, ownerId: string): Promise<Wish[]> {
  const rows = await conn
    .select()
    .from(wishes)
    .where(isOn(ownerId))
    .orderBy(asc(wishes.addedAt), asc(wishes.productId))
    .limit(maxWishes);
  return rows.map(toWish);
}

export async function deleteWishes(conn: Conn, ownerId: string): Promise<void> {
  await conn.delete(wishes).where(eq(wishes.ownerId, ownerId));
}

/** Forgets what was taken off before `removed`, and what guests wanted who did not come back since `guests`. */
export async function forgetWishes(db: Db, before: { readonly removed: Date; readonly guests: Date }): Promise<void> {
  await db.delete(wishes).where(and(isNotNull(wishes.removedAt), lt(wishes.removedAt, before.removed)));
  await db.delete(wishes).where(and(eq(wishes.isGuest, true), lt(wishes.addedAt, before.guests)));
}

function toWish({ productId, variantId, priceMinor, currencyCode, addedAt }: WishRow): Wish {
  const priceWhenAdded = priceMinor === null || currencyCode === null ? null : money(currencyCode, priceMinor);
  return { productId, variantId, priceWhenAdded, addedAt };
}
