import type { Conn, Db, Tx } from "@souk/database/database";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { DemandLine } from "../domain/demand.ts";
import type { LocationTake } from "../domain/take-from-locations.ts";
import { locationStock, stock } from "./schema.ts";

export type StockRow = typeof stock.$inferSelect;

/** Locks the stock of offers, lowest id first, so that two orders never wait for each other in a ring. */
export async function lockStock(tx: Tx, offerIds: readonly string[]): Promise<StockRow[]> {
  return tx
    .select()
    .from(stock)
    .where(inArray(stock.offerId, [...offerIds]))
    .orderBy(stock.offerId)
    .for("update");
}

/** Adds to (or with a negative sign takes from) what is reserved; the rows are locked by the caller. */
export async function addReserved(tx: Tx, lines: readonly DemandLine[], sign: 1n | -1n): Promise<StockRow[]> {
  return tx
    .update(stock)
    .set({ reserved: sql`${stock.reserved} + wanted.quantity`, version: sql`${stock.version} + 1` })
    .from(unnested(lines, sign))
    .where(sql`${stock.offerId} = wanted.offer_id`)
    .returning(stockColumns);
}

/** Changes what is on hand; the rows are locked by the caller. */
export async function addOnHand(tx: Tx, lines: readonly DemandLine[], sign: 1n | -1n): Promise<StockRow[]> {
  return tx
    .update(stock)
    .set({ onHand: sql`${stock.onHand} + wanted.quantity`, version: sql`${stock.version} + 1` })
    .from(unnested(lines, sign))
    .where(sql`${stock.offerId} = wanted.offer_id`)
    .returning(stockColumns);
}

/** Turns reserved pieces into sold ones: both go down, what is available stays. */
export async function sellReserved(tx: Tx, lines: readonly DemandLine[]): Promise<StockRow[]> {
  return tx
    .update(stock)
    .set({
      onHand: sql`${stock.onHand} - wanted.quantity`,
      reserved: sql`${stock.reserved} - wanted.quantity`,
      version: sql`${stock.version} + 1`,
    })
    .from(unnested(lines, 1n))
    .where(sql`${stock.offerId} = wanted.offer_id`)
    .returning(stockColumns);
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
  return tx
    .select()
    .from(locationStock)
    .where(inArray(locationStock.offerId, [...offerIds]));
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
    .returning({ onHand: locationStock.onHand });
  if (!row) throw new Error(`no stock of ${offerId} at ${location}`);
  return row.onHand;
}

const stockColumns = {
  offerId: stock.offerId,
  sellerId: stock.sellerId,
  onHand: stock.onHand,
  reserved: stock.reserved,
  version: stock.version,
};

function unnested(lines: readonly DemandLine[], sign: 1n | -1n) {
  const rows = lines.map((line) => sql`(${line.offerId}::uuid, ${sign * line.quantity}::bigint)`);
  return sql`(values ${sql.join(rows, sql`, `)}) as wanted(offer_id, quantity)`;
}
