import type { Conn } from "@souk/database/database";
import { and, eq, exists, inArray, isNull, not, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { changedChannel } from "./checkout-store.ts";
import { checkouts } from "./schema.ts";

const underWay = ["running", "action_required"] as const;

/** Gives a guest's runs to an account; one under way stays a guest's while the account has one under way itself. */
export async function changeShopper(conn: Conn, guestId: string, shopperId: string): Promise<number> {
  const other = alias(checkouts, "other");
  const isBusy = exists(
    conn
      .select({ id: other.id })
      .from(other)
      .where(and(eq(other.shopperId, shopperId), inArray(other.state, underWay))),
  );
  const adopted = await conn
    .update(checkouts)
    .set({ shopperId, cartVersion: null })
    .where(and(eq(checkouts.shopperId, guestId), not(sql`(${inArray(checkouts.state, underWay)} and ${isBusy})`)))
    .returning({ id: checkouts.id });
  return adopted.length;
}

/**
 * Notes that a run is not to wait at the bank any longer, and wakes it. False for a run that is not at the bank, and for one that
 * was told before.
 */
export async function requestCancel(conn: Conn, checkoutId: string, shopperId: string): Promise<boolean> {
  const noted = conn.$with("noted").as(
    conn
      .update(checkouts)
      .set({ cancelRequestedAt: sql`now()` })
      .where(
        and(
          eq(checkouts.id, checkoutId),
          eq(checkouts.shopperId, shopperId),
          eq(checkouts.state, "action_required"),
          isNull(checkouts.cancelRequestedAt),
        ),
      )
      .returning({ id: checkouts.id }),
  );
  const told = await conn
    .with(noted)
    .select({ told: sql`pg_notify(${changedChannel}, ${noted.id}::text)` })
    .from(noted);
  return told.length > 0;
}

export async function isCancelRequested(conn: Conn, checkoutId: string): Promise<boolean> {
  const [row] = await conn
    .select({ at: checkouts.cancelRequestedAt })
    .from(checkouts)
    .where(eq(checkouts.id, checkoutId));
  return row !== undefined && row.at !== null;
}
