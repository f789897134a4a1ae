import type { Conn, Tx } from "@souk/database/database";
import { and, eq, lt } from "drizzle-orm";
import { forgottenMethods, goneShoppers } from "./method-schema.ts";

interface ProviderName {
  readonly provider: string;
  readonly providerMethodId: string;
}

/** Repeating it changes nothing. */
export async function insertForgotten(tx: Tx, method: ProviderName, forgottenAt: Date): Promise<void> {
  await tx
    .insert(forgottenMethods)
    .values({ ...method, forgottenAt })
    .onConflictDoNothing();
}

export async function isForgotten(tx: Tx, { provider, providerMethodId }: ProviderName): Promise<boolean> {
  const rows = await tx
    .select({ provider: forgottenMethods.provider })
    .from(forgottenMethods)
    .where(and(eq(forgottenMethods.provider, provider), eq(forgottenMethods.providerMethodId, providerMethodId)));
  return rows.length > 0;
}

export async function deleteForgottenBefore(conn: Conn, before: Date): Promise<void> {
  await conn.delete(forgottenMethods).where(lt(forgottenMethods.forgottenAt, before));
}

/** Repeating it changes nothing. */
export async function insertGoneShopper(tx: Tx, shopperId: string, goneAt: Date): Promise<void> {
  await tx.insert(goneShoppers).values({ shopperId, goneAt }).onConflictDoNothing();
}

export async function isGoneShopper(tx: Tx, shopperId: string): Promise<boolean> {
  const rows = await tx
    .select({ shopperId: goneShoppers.shopperId })
    .from(goneShoppers)
    .where(eq(goneShoppers.shopperId, shopperId));
  return rows.length > 0;
}
