import type { Conn, Db, Tx } from "@souk/database/database";
import { preparedForFew } from "@souk/database/few-rows";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { DemandLine } from "../domain/demand.ts";
import { defaultLowThreshold } from "../domain/low-stock.ts";
import type { LocationTake } from "../domain/take-from-locations.ts";
import { locationStock, stock } from "./schema.ts";

export type StockRow = typeof stock.$inferSelect;

/** A row that was just changed, with the threshold that counts for it. */
export interface ChangedStock extends StockRow {
  readonly lowAt: bigint;
}

/** The offer's own threshold, else the shop's, else everybody's. Names are written out: drizzle drops the table's. */
export const lowAt = sql<bigint>`coalesce(stock.low_threshold, (
  select s.low_threshold from shop_stock s where s.seller_id = stock.seller_id), ${sql.raw(String(defaultLowThreshold))})`.mapWith(
  BigInt,
);

/** Locks the stock of offers, lowest id first, so that two orders never wait for each other in a ring. */
export async function lockStock(tx: Tx, offerIds: readonly string[]): Promise<StockRow[]> {
  const lock = tx
    .select()
    .from(stock)
    .where(inArray(stock.offerId, [...offerIds]))
    .orderBy(stock.offerId)
    .for("update");
  return preparedForFew(lock, "lock_stock", offerIds.length);
}

/**
 * Reserves pieces where enough are available; which offers it did. Two statements: one waits for the rows, lowest id first,
 * and the next one reads what the last order left. In a single statement the decision could be made by an older row than the
 * one it changed.
 */
export async function reserveAvailable(tx: Tx, lines: readonly DemandLine[]): Promise<ChangedStock[]> {
  const offerIds = lines.map((line) => line.offerId);
  await lockStock(tx, offerIds);
  const reserve = tx
    .update(stock)
    .set({
      reserved: sql`${stock.reserved} + wanted.quantity`,
      version: sql`${stock.version} + 1`,
      isLow: sql`${stock.onHand} - ${stock.reserved} - wanted.quantity <= ${lowAt}`,
    })
    .from(wanted(lines))
    .where(sql`${stock.offerId} = wanted.offer_id and ${stock.onHand} - ${stock.reserved} >= wanted.quantity`)
    .returning(stockColumns);
  return preparedForFew(reserve, "reserve_stock", lines.length);
}

/** Makes reserved pieces available again. */
export async function unreserve(tx: Tx, lines: readonly DemandLine[]): Promise<ChangedStock[]> {
  return change(tx, lines, { reserved: sql`${stock.reserved} - wanted.quantity` }, sql`+ wanted.quantity`);
}

/** Changes what is on hand, by a quantity that may be negative. */
export async function addOnHand(tx: Tx, lines: readonly DemandLine[]): Promise<ChangedStock[]> {
  return change(tx, lines, { onHand: sql`${stock.onHand} + wanted.quantity` }, sql`+ wanted.quantity`);
}

/** Turns reserved pieces into sold ones: both go down, what is available stays. */
export async function sellReserved(tx: Tx, lines: readonly DemandLine[]): Promise<ChangedStock[]> {
  const both = {
    onHand: sql`${stock.onHand} - wanted.quantity`,
    reserved: sql`${stock.reserved} - wanted.quantity`,
  };
  return change(tx, lines, both, sql``);
}

async function change(
  tx: Tx,
  lines: readonly DemandLine[],
  set: { onHand?: SQL; reserved?: SQL },
  gain: SQL,
): Promise<ChangedStock[]> {
  const change = tx
    .with(locked(tx, lines))
    .update(stock)
    .set({
      ...set,
      version: sql`${stock.version} + 1`,
      isLow: sql`${stock.onHand} - ${stock.reserved} ${gain} <= ${lowAt}`,
    })
    .from(wanted(lines))
    .where(
      sql`${stock.offerId} = wanted.offer_id and exists (select from locked where locked.offer_id = wanted.offer_id)`,
    )
    .returning(stockColumns);
  return preparedForFew(change, "change_stock", lines.length);
}

/** Begins the books of offers that have none, with nothing on hand; which offers those are. */
export async function insertMissing(
  tx: Tx,
  offers: readonly { readonly offerId: string; readonly sellerId: string }[],
): Promise<string[]> {
  if (offers.length === 0) return [];
  const rows = new Map(
    offers.map(({ offerId, sellerId }) => [offerId, { offerId, sellerId, onHand: 0n, isLow: true }]),
  );
  const ordered = [...rows.values()].sort((a, b) => (a.offerId < b.offerId ? -1 : 1));
  const begun = await tx.insert(stock).values(ordered).onConflictDoNothing().returning({ offerId: stock.offerId });
  return begun.map(({ offerId }) => offerId);
}

export async function findStock(conn: Conn, offerIds: readonly string[]): Promise<StockRow[]> {
  return conn
    .select()
    .from(stock)
    .where(inArray(stock.offerId, [...offerIds]));
}

/** Available pieces per offer, prepared: every product page and grid asks. */
export function prepareAvailability(db: Db) {
  const query = db
    .select({ offerId: stock.offerId, available: sql<bigint>`${stock.onHand} - ${stock.reserved}`.mapWith(BigInt) })
    .from(stock)
    .where(sql`${stock.offerId} = any(${sql.placeholder("offerIds")}::uuid[])`)
    .prepare("availability");
  return (offerIds: readonly string[]) => query.execute({ offerIds: `{${offerIds.join(",")}}` });
}

export async function locationsOf(tx: Tx, offerIds: readonly string[]) {
  const read = tx
    .select()
    .from(locationStock)
    .where(inArray(locationStock.offerId, [...offerIds]));
  return preparedForFew(read, "locations_of", offerIds.length);
}

/** Puts pieces into a location, which comes into being with its first ones. */
export async function putIntoLocation(tx: Tx, offerId: string, { location, quantity }: LocationTake): Promise<bigint> {
  const [row] = await tx
    .insert(locationStock)
    .values({ offerId, location, onHand: quantity })
    .onConflictDoUpdate({
      target: [locationStock.offerId, locationStock.location],
      set: { onHand: sql`${locationStock.onHand} + ${quantity}` },
    })
    .returning({ onHand: locationStock.onHand });
  return row?.onHand ?? quantity;
}

/** Takes pieces out of a location that has them; what is left there. */
export async function takeOutOfLocation(
  tx: Tx,
  offerId: string,
  { location, quantity }: LocationTake,
): Promise<bigint> {
  const [row] = await tx
    .update(locationStock)
    .set({ onHand: sql`${locationStock.onHand} - ${quantity}` })
    .where(and(eq(locationStock.offerId, offerId), eq(locationStock.location, location)))
    .returning({ onHand: locationStock.onHand })
    .prepare("take_out_of_location")
    .execute();
  if (!row) throw new Error(`no stock of ${offerId} at ${location}`);
  return row.onHand;
}

const stockColumns = {
  offerId: stock.offerId,
  sellerId: stock.sellerId,
  onHand: stock.onHand,
  reserved: stock.reserved,
  version: stock.version,
  lowThreshold: stock.lowThreshold,
  isLow: stock.isLow,
  lowAt,
};

/** Locks the rows of a demand, lowest id first, before anything else of the statement touches them. */
function locked(tx: Tx, lines: readonly DemandLine[]) {
  const offerIds = lines.map((line) => line.offerId);
  return tx
    .$with("locked", {})
    .as(sql`select offer_id from ${stock} where ${inArray(stock.offerId, offerIds)} order by offer_id for update`);
}

function wanted(lines: readonly DemandLine[]) {
  const rows = lines.map((line) => sql`(${line.offerId}::uuid, ${line.quantity}::bigint)`);
  return sql`(values ${sql.join(rows, sql`, `)}) as wanted(offer_id, quantity)`;
}
