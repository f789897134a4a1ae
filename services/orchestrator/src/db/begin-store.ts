import type { Conn, Db } from "@souk/database/database";
import { and, eq, inArray, or } from "drizzle-orm";
import type { CheckoutRef } from "../domain/checkout.ts";
import type { StoredCheckout } from "./checkout-store.ts";
import { checkouts } from "./schema.ts";

export interface Beginning extends CheckoutRef {
  readonly requestId: string;
  /** Undefined when what is ordered is no cart. */
  readonly cartVersion: bigint | undefined;
}

/**
 * Makes a run visible, and the one that its shopper has under way: the database keeps a second one out. True also when it
 * had begun already; false when another one is in the way.
 */
export async function beginCheckout(db: Db, run: Beginning): Promise<boolean> {
  const { checkoutId: id, orderId, shopperId, contentHash, requestId, cartVersion = null } = run;
  const begun = await db
    .insert(checkouts)
    .values({ id, orderId, shopperId, contentHash, requestId, cartVersion, state: "running" })
    .onConflictDoNothing()
    .returning({ id: checkouts.id });
  if (begun.length > 0) return true;
  const [own] = await db.select({ id: checkouts.id }).from(checkouts).where(eq(checkouts.id, id));
  return own !== undefined;
}

/** The run that keeps another one of this shopper, or of this version of their cart, from beginning. */
export async function findRival(
  conn: Conn,
  { shopperId, cartVersion }: Pick<Beginning, "shopperId" | "cartVersion">,
): Promise<StoredCheckout | undefined> {
  // A parked run that is undone again is none that could order anything.
  const isUnderWay = and(inArray(checkouts.state, ["running", "action_required"]), eq(checkouts.undoRuns, 0));
  const hasOrdered =
    cartVersion === undefined
      ? undefined
      : and(eq(checkouts.cartVersion, cartVersion), eq(checkouts.state, "completed"));
  const [rival] = await conn
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.shopperId, shopperId), or(isUnderWay, hasOrdered)))
    .limit(1);
  return rival;
}

/** The run of a request, also one that was begun as a guest. */
export async function findBegun(
  conn: Conn,
  { checkoutId, shopperId, requestId }: Pick<Beginning, "checkoutId" | "shopperId" | "requestId">,
): Promise<StoredCheckout | undefined> {
  const isOfRequest = and(eq(checkouts.shopperId, shopperId), eq(checkouts.requestId, requestId));
  const rows = await conn
    .select()
    .from(checkouts)
    .where(or(eq(checkouts.id, checkoutId), isOfRequest));
  return rows.find(({ id }) => id === checkoutId) ?? rows[0];
}
