import type { Db } from "@souk/database/database";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { claims } from "./schema.ts";

/** The order id that a checkout has or is given now. */
export async function claimOrderId(db: Db, checkoutId: string, newOrderId: string): Promise<string> {
  const [claim] = await db
    .insert(claims)
    .values({ checkoutId, orderId: newOrderId })
    .onConflictDoUpdate({ target: claims.checkoutId, set: { checkoutId: sql`excluded.checkout_id` } })
    .returning({ orderId: claims.orderId });
  if (!claim) throw new Error("an upsert returned nothing");
  return claim.orderId;
}

/** Settles what a checkout is about; false when it is about something else already. */
export async function settleContent(db: Db, checkoutId: string, contentHash: string): Promise<boolean> {
  const settled = await db
    .update(claims)
    .set({ contentHash })
    .where(and(eq(claims.checkoutId, checkoutId), or(isNull(claims.contentHash), eq(claims.contentHash, contentHash))))
    .returning({ id: claims.checkoutId });
  return settled.length > 0;
}

/** A claim is of no use once its run has begun or nobody repeats the request any more. */
export async function deleteClaimsBefore(db: Db, before: Date): Promise<void> {
  await db.delete(claims).where(lt(claims.createdAt, before));
}
