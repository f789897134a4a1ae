import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Tx } from "@souk/database/database";
import { and, asc, count, eq, isNull, ne } from "drizzle-orm";
import { mostOwnViews, mostSharedViews, type ViewList } from "../domain/view-list.ts";
import { savedViews } from "./schema.ts";

export type SavedView = typeof savedViews.$inferSelect;

/** Where views belong to. */
export interface ViewScope {
  /** Null: the desk. */
  readonly sellerId: string | null;
  readonly list: ViewList;
}

const isIn = ({ sellerId, list }: ViewScope) =>
  and(sellerId === null ? isNull(savedViews.sellerId) : eq(savedViews.sellerId, sellerId), eq(savedViews.list, list));

const isOf = (scope: ViewScope, userId: string) => and(isIn(scope), eq(savedViews.userId, userId));

/** Changes of the views of one list come one at a time. */
export async function lockViews(tx: Tx, { sellerId, list }: ViewScope): Promise<void> {
  await lockName(tx, `views/${sellerId ?? "desk"}/${list}`);
}

export async function ownViews(conn: Conn, scope: ViewScope, userId: string): Promise<SavedView[]> {
  return conn
    .select()
    .from(savedViews)
    .where(isOf(scope, userId))
    .orderBy(asc(savedViews.position), asc(savedViews.id))
    .limit(mostOwnViews);
}

export async function othersViews(conn: Conn, scope: ViewScope, userId: string): Promise<SavedView[]> {
  return conn
    .select()
    .from(savedViews)
    .where(and(isIn(scope), savedViews.isShared, ne(savedViews.userId, userId)))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
    .limit(mostSharedViews);
}

export async function countShared(conn: Conn, scope: ViewScope): Promise<number> {
  const [row] = await conn
    .select({ count: count() })
    .from(savedViews)
    .where(and(isIn(scope), savedViews.isShared));
  return row?.count ?? 0;
}

export async function findView(conn: Conn, id: string): Promise<SavedView | undefined> {
  const [row] = await conn.select().from(savedViews).where(eq(savedViews.id, id));
  return row;
}

/** False when its id is taken, whoever has it. */
export async function insertView(tx: Tx, view: SavedView): Promise<boolean> {
  const rows = await tx.insert(savedViews).values(view).onConflictDoNothing({ target: savedViews.id }).returning();
  return rows.length > 0;
}

export async function updateView(
  tx: Tx,
  { id, ...change }: Pick<SavedView, "id"> & Partial<Pick<SavedView, "name" | "search" | "isShared" | "position">>,
): Promise<void> {
  await tx.update(savedViews).set(change).where(eq(savedViews.id, id));
}

export async function deleteViewRow(tx: Tx, id: string): Promise<void> {
  await tx.delete(savedViews).where(eq(savedViews.id, id));
}

/** Of who is no member any more; what they shared stays with the others. */
export async function forgetUnsharedViews(tx: Tx, sellerId: string, userId: string): Promise<void> {
  const isTheirs = and(eq(savedViews.sellerId, sellerId), eq(savedViews.userId, userId));
  await tx.delete(savedViews).where(and(isTheirs, eq(savedViews.isShared, false)));
}
