import { lockName } from "@souk/database/advisory-lock";
import type { Conn, Tx } from "@souk/database/database";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { paymentMethods } from "./method-schema.ts";

export type MethodRow = typeof paymentMethods.$inferSelect;

/** Whatever changes a shopper's saved cards does so one at a time. */
export async function lockMethods(tx: Tx, shopperId: string): Promise<void> {
  await lockName(tx, `payment-methods/${shopperId}`);
}

/** The default first, then the newest. */
export async function listMethods(conn: Conn, shopperId: string): Promise<MethodRow[]> {
  return conn
    .select()
    .from(paymentMethods)
    .where(and(eq(paymentMethods.shopperId, shopperId), isNull(paymentMethods.removedAt)))
    .orderBy(desc(paymentMethods.isDefault), desc(paymentMethods.createdAt), desc(paymentMethods.id));
}

export async function findMethod(conn: Conn, id: string): Promise<MethodRow | undefined> {
  const [row] = await conn.select().from(paymentMethods).where(eq(paymentMethods.id, id));
  return row;
}

/** Also one that was removed and that the provider still knows. */
export async function findByProviderId(
  conn: Conn,
  { provider, providerMethodId }: Pick<MethodRow, "provider" | "providerMethodId">,
): Promise<MethodRow | undefined> {
  const [row] = await conn
    .select()
    .from(paymentMethods)
    .where(and(eq(paymentMethods.provider, provider), eq(paymentMethods.providerMethodId, providerMethodId)));
  return row;
}

export async function insertMethod(tx: Tx, method: typeof paymentMethods.$inferInsert): Promise<MethodRow> {
  const [row] = await tx.insert(paymentMethods).values(method).returning();
  if (!row) throw new Error("a saved card was not stored");
  return row;
}

export async function updateMethod(
  tx: Tx,
  id: string,
  change: Partial<Pick<MethodRow, "isDefault" | "removedAt" | "expiryMonth" | "expiryYear">>,
): Promise<void> {
  await tx.update(paymentMethods).set(change).where(eq(paymentMethods.id, id));
}

/** Removed ones that the provider may still know; those it was never asked to forget, or longest ago, first. */
export async function removedMethods(conn: Conn, limit: number): Promise<MethodRow[]> {
  return conn
    .select()
    .from(paymentMethods)
    .where(isNotNull(paymentMethods.removedAt))
    .orderBy(asc(paymentMethods.removedAt))
    .limit(limit);
}

/** Puts one that the provider did not forget behind the others, so that it keeps none of them waiting. */
export async function postponeRemovedMethod(conn: Conn, id: string, now: Date): Promise<void> {
  await conn
    .update(paymentMethods)
    .set({ removedAt: now })
    .where(and(eq(paymentMethods.id, id), isNotNull(paymentMethods.removedAt)));
}

export async function deleteRemovedMethod(conn: Conn, id: string): Promise<void> {
  await conn.delete(paymentMethods).where(and(eq(paymentMethods.id, id), isNotNull(paymentMethods.removedAt)));
}
