import type { Conn, Db } from "@souk/database/database";
import { and, desc, eq, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Checkout, CheckoutRef, CheckoutState, Failure } from "../domain/checkout.ts";
import { checkouts } from "./schema.ts";

export interface StoredCheckout extends Checkout {
  readonly contentHash: string;
  readonly undoRuns: number;
}

/** The channel on which every process hears of runs that changed; the payload is the run's id. */
export const changedChannel = "checkout_changed";

export async function findCheckout(conn: Conn, id: string): Promise<StoredCheckout | undefined> {
  const [row] = await conn.select().from(checkouts).where(eq(checkouts.id, id));
  return row;
}

/** Wakes the run that an order comes from, if it waits for its shopper. */
export async function nudgeByOrder(conn: Conn, orderId: string): Promise<void> {
  await conn
    .select({ told: sql`pg_notify(${changedChannel}, ${checkouts.id}::text)` })
    .from(checkouts)
    .where(and(eq(checkouts.orderId, orderId), eq(checkouts.state, "action_required")));
}

/** Stores where a run is and wakes whoever waits for it, in one statement. What has ended stays as it is. */
export async function saveState(
  db: Db,
  ref: CheckoutRef,
  change: { state: CheckoutState; actionUrl?: string; failure?: Failure },
): Promise<void> {
  const set = { actionUrl: "", ...change, updatedAt: sql`now()` };
  const saved = db.$with("saved").as(
    db
      .insert(checkouts)
      .values({ ...rowOf(ref, change.state), ...change })
      .onConflictDoUpdate({ target: checkouts.id, set, setWhere: notInArray(checkouts.state, ["completed", "failed"]) })
      .returning({ id: checkouts.id }),
  );
  await db
    .with(saved)
    .select({ told: sql`pg_notify(${changedChannel}, ${saved.id}::text)` })
    .from(saved);
}

/** Takes a parked run up again for its nth undo; undefined when it is not parked, or that undo has begun. */
export async function beginUndo(db: Conn, id: string, attempt: number): Promise<StoredCheckout | undefined> {
  const [row] = await db
    .update(checkouts)
    .set({ state: "running", undoRuns: attempt, updatedAt: sql`now()` })
    .where(and(eq(checkouts.id, id), eq(checkouts.state, "parked"), eq(checkouts.undoRuns, attempt - 1)))
    .returning();
  return row;
}

/** Newest first, after a given run. */
export async function listCheckoutRows(
  conn: Conn,
  page: {
    state: CheckoutState | undefined;
    orderId?: string | undefined;
    startedBefore?: Date | undefined;
    after: { startedAt: Date; id: string } | undefined;
    limit: number;
  },
): Promise<StoredCheckout[]> {
  const conditions: (SQL | undefined)[] = [
    page.state ? eq(checkouts.state, page.state) : undefined,
    page.orderId === undefined ? undefined : eq(checkouts.orderId, page.orderId),
    page.startedBefore && lt(checkouts.startedAt, page.startedBefore),
  ];
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

function rowOf({ checkoutId, orderId, shopperId, contentHash }: CheckoutRef, state: CheckoutState) {
  return { id: checkoutId, orderId, shopperId, contentHash, state };
}
