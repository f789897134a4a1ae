import type { Conn, Tx } from "@souk/database/database";
import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Movement } from "../domain/stock-books.ts";
import { locationStock, shopStock, stock } from "./schema.ts";
import type { StockRow } from "./stock-store.ts";

/** An offer's stock with where it lies. */
export interface SellerStockRow extends StockRow {
  readonly locations: readonly { readonly location: string; readonly onHand: bigint }[];
}

/** Written out: drizzle drops the table's name where only one table is selected from. */
const locations = sql<{ location: string; onHand: string }[]>`(
  select coalesce(json_agg(json_build_object('location', l.location, 'onHand', l.on_hand::text) order by l.location), '[]')
  from location_stock l where l.offer_id = stock.offer_id and l.on_hand > 0)`;

const available = sql`(${stock.onHand} - ${stock.reserved})`;

async function select(conn: Conn, where: SQL | undefined, limit: number, ...order: SQL[]): Promise<SellerStockRow[]> {
  const rows = await conn
    .select({ row: stock, locations })
    .from(stock)
    .where(where)
    .orderBy(...order, asc(stock.offerId))
    .limit(limit);
  return rows.map(({ row, locations: found }) => ({
    ...row,
    locations: found.map(({ location, onHand }) => ({ location, onHand: BigInt(onHand) })),
  }));
}

/** Of these offers, those of the seller's that were counted once. */
export async function sellerStockOf(
  conn: Conn,
  sellerId: string,
  offerIds: readonly string[],
): Promise<SellerStockRow[]> {
  if (offerIds.length === 0) return [];
  return select(conn, and(eq(stock.sellerId, sellerId), inArray(stock.offerId, [...offerIds])), offerIds.length);
}

/** What is low, the fewest first, after a place in that order. */
export async function lowStockOf(
  conn: Conn,
  page: { sellerId: string; outOnly: boolean; after: readonly [bigint, string] | undefined; limit: number },
): Promise<SellerStockRow[]> {
  const where = and(
    eq(stock.sellerId, page.sellerId),
    eq(stock.isLow, true),
    page.outOnly ? sql`${available} = 0` : undefined,
    page.after ? sql`(${available}, ${stock.offerId}) > (${page.after[0]}, ${page.after[1]}::uuid)` : undefined,
  );
  return select(conn, where, page.limit, asc(available));
}

/** How many are low and out, counted up to a most, and the shop's own default. */
export async function countLowStock(conn: Conn, sellerId: string, most: number) {
  const [row] = await conn.execute<{ low: number; out: number; threshold: string | null }>(sql`
    select
      (select count(*)::int from (select from stock where seller_id = ${sellerId} and is_low limit ${most}) l) as low,
      (select count(*)::int from (
        select from stock where seller_id = ${sellerId} and is_low and on_hand = reserved limit ${most}) o) as out,
      (select low_threshold::text from shop_stock where seller_id = ${sellerId}) as threshold`);
  return {
    low: row?.low ?? 0,
    out: row?.out ?? 0,
    threshold: row?.threshold ? BigInt(row.threshold) : undefined,
  };
}

export async function sumLocations(conn: Conn, sellerId: string): Promise<{ location: string; onHand: bigint }[]> {
  return conn
    .select({ location: locationStock.location, onHand: sql`sum(${locationStock.onHand})`.mapWith(BigInt) })
    .from(locationStock)
    .innerJoin(stock, eq(stock.offerId, locationStock.offerId))
    .where(and(eq(stock.sellerId, sellerId), gt(locationStock.onHand, 0n)))
    .groupBy(locationStock.location)
    .orderBy(asc(locationStock.location));
}

/** Writes what lies where after these movements; their offers are locked. */
export async function saveShelves(tx: Tx, movements: readonly Movement[]): Promise<void> {
  const last = new Map(movements.map((movement) => [`${movement.offerId} ${movement.location}`, movement]));
  if (last.size === 0) return;
  await tx
    .insert(locationStock)
    .values(
      [...last.values()].map(({ offerId, location, onHandAfter }) => ({ offerId, location, onHand: onHandAfter })),
    )
    .onConflictDoUpdate({
      target: [locationStock.offerId, locationStock.location],
      set: { onHand: sql`excluded.on_hand` },
    });
}

/** Offers get thresholds of their own, or give them up; they are locked. */
export async function saveThresholds(tx: Tx, thresholds: ReadonlyMap<string, bigint | null>, byDefault: bigint) {
  if (thresholds.size === 0) return;
  const rows = [...thresholds].map(([offerId, own]) => sql`(${offerId}::uuid, ${own}::bigint)`);
  await tx.execute(sql`
    update stock set low_threshold = wanted.own, is_low = on_hand - reserved <= coalesce(wanted.own, ${byDefault}::bigint)
    from (values ${sql.join(rows, sql`, `)}) as wanted(offer_id, own)
    where stock.offer_id = wanted.offer_id`);
}

/** The shop's default, and with it what is low of the offers that have no threshold of their own. */
export async function saveLowDefault(tx: Tx, sellerId: string, lowThreshold: bigint): Promise<void> {
  const set = { lowThreshold };
  await tx.insert(shopStock).values({ sellerId, lowThreshold }).onConflictDoUpdate({ target: shopStock.sellerId, set });
  await tx.execute(sql`
    with changed as (
      select offer_id from stock
      where seller_id = ${sellerId} and low_threshold is null and is_low <> (on_hand - reserved <= ${lowThreshold}::bigint)
      order by offer_id for update)
    update stock set is_low = on_hand - reserved <= ${lowThreshold}::bigint
    from changed where stock.offer_id = changed.offer_id`);
}
