import type { Conn, Tx } from "@souk/database/database";
import { eq, lt } from "drizzle-orm";
import { linkRequests } from "./link-schema.ts";
import { orders } from "./schema.ts";

export async function findByNumber(conn: Conn, number: string) {
  const [row] = await conn
    .select({ id: orders.id, placedAt: orders.placedAt, recipient: orders.recipient })
    .from(orders)
    .where(eq(orders.number, number));
  return row;
}

/** False when one was mailed since `before`. */
export async function noteLinkRequest(
  tx: Tx,
  { orderId, now, before }: { orderId: string; now: Date; before: Date },
): Promise<boolean> {
  const rows = await tx
    .insert(linkRequests)
    .values({ orderId, requestedAt: now })
    .onConflictDoUpdate({
      target: linkRequests.orderId,
      set: { requestedAt: now },
      setWhere: lt(linkRequests.requestedAt, before),
    })
    .returning({ orderId: linkRequests.orderId });
  return rows.length === 1;
}
