import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Db, Tx } from "@souk/database/database";
import { money } from "@souk/money/money";
import { and, asc, count, desc, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
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

/**
 * Moves all of a list to another; of a product on both the older wish stays. What does not fit any more is left out, the
 * newest first. How many are new there. Under `lockWishes` of both.
 */
export async function moveWishes(tx: Tx, fromId: string, toId: string): Promise<number> {
  const rows = await tx.execute<{ is_new: boolean }>(sql`
    with gone as (delete from ${wishes} where owner_id = ${fromId} returning *),
    own as (select product_id, added_at, removed_at is null as is_on from ${wishes} where owner_id = ${toId}),
    brought as (
      select gone.*, not coalesce(own.is_on, false) as is_new, own.added_at as own_added_at,
        row_number() over (partition by coalesce(own.is_on, false) order by gone.added_at, gone.product_id) as place
      from gone left join own using (product_id) where gone.removed_at is null
    ),
    fitting as (
      select * from brought where case
        when is_new then place <= ${maxWishes} - (select count(*) from own where is_on)
        else added_at < own_added_at end
    ),
    saved as (
      insert into ${wishes} (owner_id, product_id, variant_id, is_guest, price_minor, currency_code, added_at, removed_at)
      select ${toId}, product_id, variant_id, false, price_minor, currency_code, added_at, null from fitting
      on conflict (owner_id, product_id) do update set variant_id = excluded.variant_id, is_guest = false,
        price_minor = excluded.price_minor, currency_code = excluded.currency_code, added_at = excluded.added_at,
        removed_at = null
      returning product_id
    )
    select is_new from fitting join saved using (product_id)`);
  return rows.filter((row) => row.is_new).length;
}

export async function deleteWishes(conn: Conn, ownerId: string): Promise<void> {
  await conn.delete(wishes).where(eq(wishes.ownerId, ownerId));
}

/** Forgets what was taken off before `removed`, and what guests wanted who did not come back since `guests`. */
export async function forgetWishes(db: Db, before: { readonly removed: Date; readonly guests: Date }): Promise<void> {
  await db.delete(wishes).where(and(isNotNull(wishes.removedAt), lt(wishes.removedAt, before.removed)));
  await db.delete(wishes).where(and(eq(wishes.isGuest, true), lt(wishes.addedAt, before.guests)));
}

export function toWish({ productId, variantId, priceMinor, currencyCode, addedAt }: WishRow): Wish {
  const priceWhenAdded = priceMinor === null || currencyCode === null ? null : money(currencyCode, priceMinor);
  return { productId, variantId, priceWhenAdded, addedAt };
}
