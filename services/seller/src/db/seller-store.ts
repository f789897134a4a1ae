import type { Conn, Db, Tx } from "@souk/database/database";
import { and, asc, eq, gt, or, sql } from "drizzle-orm";
import { sellers } from "./schema.ts";

export type Seller = typeof sellers.$inferSelect;
export type SellerDetails = Omit<Seller, "state" | "createdAt">;

/** Creates or replaces what a shop says about itself; its state and age stay. */
export async function upsertSeller(tx: Tx, details: SellerDetails): Promise<Seller> {
  const { id: _, ...changes } = details;
  const [row] = await tx
    .insert(sellers)
    .values(details)
    .onConflictDoUpdate({ target: sellers.id, set: changes })
    .returning();
  if (!row) throw new Error("the seller just written is not there");
  return row;
}

export async function lockSeller(tx: Tx, sellerId: string): Promise<Seller | undefined> {
  const [row] = await tx.select().from(sellers).where(eq(sellers.id, sellerId)).for("update");
  return row;
}

export async function findActiveBySlug(conn: Conn, slug: string): Promise<Seller | undefined> {
  const [row] = await conn
    .select()
    .from(sellers)
    .where(and(eq(sellers.slug, slug), eq(sellers.state, "active")));
  return row;
}

/** Sellers by id, prepared: every grid shows who sells. */
export function prepareSellersById(db: Db) {
  const query = db
    .select()
    .from(sellers)
    .where(sql`${sellers.id} = any(${sql.placeholder("ids")}::uuid[])`)
    .prepare("sellers_by_id");
  return (ids: readonly string[]) => query.execute({ ids: `{${ids.join(",")}}` });
}

/** Active sellers by name, after a given one. */
export async function listSellerRows(
  conn: Conn,
  page: { after: [name: string, id: string] | undefined; limit: number },
): Promise<Seller[]> {
  const [name, id] = page.after ?? [];
  const after =
    name === undefined || id === undefined
      ? undefined
      : or(gt(sellers.name, name), and(eq(sellers.name, name), gt(sellers.id, id)));
  return conn
    .select()
    .from(sellers)
    .where(and(eq(sellers.state, "active"), after))
    .orderBy(asc(sellers.name), asc(sellers.id))
    .limit(page.limit);
}
