import { uuidArray } from "@souk/database/arrays";
import type { Conn, Tx } from "@souk/database/database";
import { and, eq, notInArray, or, sql } from "drizzle-orm";
import { deliveries, drops } from "./tables/deliveries.ts";

export type DropRow = typeof drops.$inferSelect;

/** The drop of an order at an address that nothing has left its seller for yet; locked. A return has one of its own. */
export async function findOpenDrop(
  tx: Tx,
  { orderId, addressKey }: { orderId: string; addressKey: Uint8Array },
): Promise<DropRow | undefined> {
  const left = tx
    .select({ dropId: deliveries.dropId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.orderId, orderId),
        sql`${deliveries.dropId} is not null`,
        or(eq(deliveries.kind, "return"), notInArray(deliveries.state, ["announced", "ready", "cancelled"])),
      ),
    );
  const [row] = await tx
    .select()
    .from(drops)
    .where(and(eq(drops.orderId, orderId), eq(drops.addressKey, addressKey), notInArray(drops.id, left)))
    .for("update")
    .limit(1);
  return row;
}

export async function insertDrop(tx: Tx, row: typeof drops.$inferInsert): Promise<void> {
  await tx.insert(drops).values(row);
}

export async function findDrops(conn: Conn, ids: readonly string[]): Promise<DropRow[]> {
  if (ids.length === 0) return [];
  return conn
    .select()
    .from(drops)
    .where(sql`${drops.id} = any(${uuidArray(ids)})`);
}

export async function updateDrop(tx: Tx, id: string, change: Partial<DropRow>): Promise<void> {
  await tx.update(drops).set(change).where(eq(drops.id, id));
}
