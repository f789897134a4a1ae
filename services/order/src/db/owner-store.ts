import type { Tx } from "@souk/database/database";
import { and, eq, inArray } from "drizzle-orm";
import { orders } from "./schema.ts";

/** Locked; those that nothing happens to any more. */
export async function closedOrdersOf(tx: Tx, shopperId: string): Promise<{ id: string; recipient: Uint8Array }[]> {
  return tx
    .select({ id: orders.id, recipient: orders.recipient })
    .from(orders)
    .where(and(eq(orders.shopperId, shopperId), inArray(orders.state, ["completed", "cancelled"])))
    .for("update");
}

export async function saveOwner(
  tx: Tx,
  id: string,
  owner: { shopperId: string; recipient: Uint8Array },
): Promise<void> {
  await tx.update(orders).set(owner).where(eq(orders.id, id));
}
