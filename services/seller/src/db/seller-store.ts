import type { Conn, Db, Tx } from "@souk/database/database";
import type { Handling } from "@souk/delivery-days/handling";
import { and, asc, eq, gt, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import { sellers } from "./schema.ts";

export type Seller = typeof sellers.$inferSelect;
/** What a shop says about itself. */
export type SellerDetails = Pick<
  Seller,
  "id" | "slug" | "name" | "description" | "city" | "countryCode" | "foundedYear"
> &
  Partial<Pick<Seller, "returnsPolicy" | "shippingPolicy">>;
type Standing = Pick<
  Seller,
  | ("state" | "stateReason" | "stateNote" | "stateChangedAt")
  | ("noticeState" | "noticeReason" | "noticeNote" | "noticeAt")
>;

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

export async function findSeller(conn: Conn, id: string): Promise<Seller | undefined> {
  const [row] = await conn.select().from(sellers).where(eq(sellers.id, id));
  return row;
}

export async function isSlugTaken(conn: Conn, slug: string): Promise<boolean> {
  const rows = await conn.select({ id: sellers.id }).from(sellers).where(eq(sellers.slug, slug));
  return rows.length > 0;
}

export async function updateStanding(tx: Tx, id: string, changes: Partial<Standing>): Promise<Seller> {
  const [row] = await tx.update(sellers).set(changes).where(eq(sellers.id, id)).returning();
  if (!row) throw new Error("a locked seller is not there");
  return row;
}

export async function updateHandling(tx: Tx, id: string, { days, cutOffHour }: Handling): Promise<Seller> {
  const changes = { handlingDays: days, cutOffHour };
  const [row] = await tx.update(sellers).set(changes).where(eq(sellers.id, id)).returning();
  if (!row) throw new Error("a locked seller is not there");
  return row;
}

/** Whose notice has run out. */
export async function listDueNotices(conn: Conn, now: Date, limit: number): Promise<string[]> {
  const rows = await conn
    .select({ id: sellers.id })
    .from(sellers)
    .where(and(isNotNull(sellers.noticeAt), lte(sellers.noticeAt, now)))
    .orderBy(asc(sellers.noticeAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

interface Page {
  readonly after: [name: string, id: string] | undefined;
  readonly limit: number;
}

/** Active sellers by name, after a given one. */
export const listSellerRows = (conn: Conn, page: Page): Promise<Seller[]> =>
  listByName(conn, eq(sellers.state, "active"), page);

/** In a state, or in any. */
export const listStandingRows = (conn: Conn, state: Seller["state"] | undefined, page: Page): Promise<Seller[]> =>
  listByName(conn, state && eq(sellers.state, state), page);

async function listByName(conn: Conn, where: SQL | undefined, page: Page): Promise<Seller[]> {
  const [name, id] = page.after ?? [];
  const after =
    name === undefined || id === undefined
      ? undefined
      : or(gt(sellers.name, name), and(eq(sellers.name, name), gt(sellers.id, id)));
  return conn
    .select()
    .from(sellers)
    .where(and(where, after))
    .orderBy(asc(sellers.name), asc(sellers.id))
    .limit(page.limit);
}
