import type { Conn, Tx } from "@souk/database/database";
import { eq, isNull } from "drizzle-orm";
import { orders } from "./schema.ts";

/** Orders from before addresses were hashed, locked; those that somebody else is at are left to them. */
export async function unhashedOrders(tx: Tx, limit: number): Promise<{ id: string; recipient: Uint8Array }[]> {
  return tx
    .select({ id: orders.id, recipient: orders.recipient })
    .from(orders)
    .where(isNull(orders.emailHash))
    .limit(limit)
    .for("update", { skipLocked: true });
}

export async function saveEmailHash(conn: Conn, id: string, emailHash: Buffer): Promise<void> {
  await conn.update(orders).set({ emailHash }).where(eq(orders.id, id));
}
