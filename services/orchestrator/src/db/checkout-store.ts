import type { Conn, Db } from "@souk/database/database";
import { and, desc, eq, lt, or, type SQL, sql } from "drizzle-orm";
import type { Checkout, CheckoutState, Failure } from "../domain/checkout.ts";
import { checkouts } from "./schema.ts";

export interface StoredCheckout extends Checkout {
  readonly contentHash: string;
  readonly undoRuns: number;
}

/** Claims a run; the one that is there already when its id was used before. */
export async function claimCheckout(
  db: Db,
  claim: { id: string; orderId: string; shopperId: string; contentHash: string },
): Promise<StoredCheckout> {
  await db
    .insert(checkouts)
    .values({ ...claim, state: "running" })
    .onConflictDoNothing({ target: checkouts.id });
  const row = await findCheckout(db, claim.id);
  if (!row) throw new Error("the checkout just claimed is not there");
  return row;
}

/** Forgets a claim whose run never began, so that the same request may be tried again. */
export async function dropClaim(db: Db, id: string): Promise<void> {
  await db.delete(checkouts).where(eq(checkouts.id, id));
}

export async function findCheckout(conn: Conn, id: string): Promise<StoredCheckout | undefined> {
  const [row] = await conn.select().from(checkouts).where(eq(checkouts.id, id));
  return row;
}

/** The run that an order came from, when it is still waiting for something. */
export async function findWaitingByOrder(conn: Conn, orderId: string): Promise<StoredCheckout | undefined> {
  const [row] = await conn
    .select()
    .from(checkouts)
    .where(
      and(eq(checkouts.orderId, orderId), or(eq(checkouts.state, "running"), eq(checkouts.state, "action_required"))),
    );
  return row;
}

/** Stores a state and wakes whoever waits for it, in one statement. */
export async function saveState(
  db: Db,
  id: string,
  change: { state: CheckoutState; actionUrl?: string; failure?: Failure | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(checkouts)
      .set({ actionUrl: "", ...change, updatedAt: sql`now()` })
      .where(eq(checkouts.id, id));
    await tx.execute(sql`select pg_notify('checkout_changed', ${id})`);
  });
}

/** Counts another undo of a parked run; undefined when it is not parked. */
export async function beginUndoAgain(db: Db, id: string): Promise<StoredCheckout | undefined> {
  const [row] = await db
    .update(checkouts)
    .set({ state: "running", undoRuns: sql`${checkouts.undoRuns} + 1`, updatedAt: sql`now()` })
    .where(and(eq(checkouts.id, id), eq(checkouts.state, "parked")))
    .returning();
  return row;
}

/** Newest first, after a given run. */
export async function listCheckoutRows(
  conn: Conn,
  page: { state: CheckoutState | undefined; after: { startedAt: Date; id: string } | undefined; limit: number },
): Promise<StoredCheckout[]> {
  const conditions: (SQL | undefined)[] = [page.state ? eq(checkouts.state, page.state) : undefined];
  if (page.after) {
    const { startedAt, id } = page.after;
    conditions.push(
      or(lt(checkouts.startedAt, startedAt), and(eq(checkouts.startedAt, startedAt), lt(checkouts.id, id))),
    );
  }
  return conn
    .select()
    .from(checkouts)
    .where(and(...conditions))
    .orderBy(desc(checkouts.startedAt), desc(checkouts.id))
    .limit(page.limit);
}
