import type { Conn, Tx } from "@souk/database/database";
import { and, asc, desc, eq, gte, inArray, ne } from "drizzle-orm";
import { closures, locations, sellers } from "./schema.ts";

export type Closure = typeof closures.$inferSelect;
export type LocationRow = typeof locations.$inferSelect;

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Those that are not over, the next first. A day longer than here: somewhere it is still yesterday. */
export async function closuresOf(conn: Conn, sellerIds: readonly string[], now: Date): Promise<Closure[]> {
  if (sellerIds.length === 0) return [];
  const yesterday = new Date(now.getTime() - 24 * 60 * 60_000);
  return conn
    .select()
    .from(closures)
    .where(and(inArray(closures.sellerId, [...sellerIds]), gte(closures.endsOn, dayOf(yesterday))))
    .orderBy(asc(closures.startsOn), asc(closures.id));
}

export async function insertClosure(tx: Tx, closure: Closure): Promise<void> {
  await tx.insert(closures).values(closure);
}

export async function deleteClosure(tx: Tx, sellerId: string, id: string): Promise<Closure | undefined> {
  const [row] = await tx
    .delete(closures)
    .where(and(eq(closures.id, id), eq(closures.sellerId, sellerId)))
    .returning();
  return row;
}

/** The default first, then the oldest. */
export async function locationsOf(conn: Conn, sellerId: string): Promise<LocationRow[]> {
  return conn
    .select()
    .from(locations)
    .where(eq(locations.sellerId, sellerId))
    .orderBy(desc(locations.isDefault), asc(locations.createdAt), asc(locations.id));
}

/** The default one of each of these sellers, with what the shop is called. */
export async function defaultLocations(conn: Conn, sellerIds: readonly string[]) {
  return conn
    .select({ location: locations, sellerName: sellers.name })
    .from(locations)
    .innerJoin(sellers, eq(sellers.id, locations.sellerId))
    .where(and(inArray(locations.sellerId, [...sellerIds]), locations.isDefault));
}

export async function findLocation(conn: Conn, id: string): Promise<LocationRow | undefined> {
  const [row] = await conn.select().from(locations).where(eq(locations.id, id));
  return row;
}

export async function upsertLocation(tx: Tx, location: typeof locations.$inferInsert): Promise<void> {
  const { name, addressSealed, isDefault } = location;
  await tx
    .insert(locations)
    .values(location)
    .onConflictDoUpdate({ target: locations.id, set: { name, addressSealed, isDefault } });
}

export async function deleteLocationRow(tx: Tx, sellerId: string, id: string): Promise<LocationRow | undefined> {
  const [row] = await tx
    .delete(locations)
    .where(and(eq(locations.id, id), eq(locations.sellerId, sellerId)))
    .returning();
  return row;
}

/** Makes one the default, and no other. */
export async function setDefaultLocation(tx: Tx, sellerId: string, id: string): Promise<void> {
  await tx
    .update(locations)
    .set({ isDefault: false })
    .where(and(eq(locations.sellerId, sellerId), ne(locations.id, id)));
  await tx
    .update(locations)
    .set({ isDefault: true })
    .where(and(eq(locations.sellerId, sellerId), eq(locations.id, id)));
}
