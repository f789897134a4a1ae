import type { Tx } from "@souk/database/database";
import type { Day } from "../domain/day.ts";
import { cancellations, lineCancellations, refunds, soldLines, soldParts, touchedOrders } from "./schema.ts";

type SoldPart = typeof soldParts.$inferInsert;
type SoldLine = Omit<typeof soldLines.$inferInsert, "sellerOrderId" | "position">;
type LineCancellation = typeof lineCancellations.$inferInsert;
type Refund = typeof refunds.$inferInsert;

/** In the transaction of each fact: it has its order's days counted anew. */
async function touch(tx: Tx, orderId: string): Promise<void> {
  await tx.insert(touchedOrders).values({ orderId });
}

/** What is known already stays as it is: an order is placed once. */
export async function keepSale(tx: Tx, part: SoldPart, lines: readonly SoldLine[]): Promise<void> {
  const added = await tx
    .insert(soldParts)
    .values(part)
    .onConflictDoNothing()
    .returning({ id: soldParts.sellerOrderId });
  if (added.length === 0) return;
  const { sellerOrderId } = part;
  if (lines.length > 0)
    await tx.insert(soldLines).values(lines.map((line, position) => ({ ...line, sellerOrderId, position })));
  await touch(tx, part.orderId);
}

/** Of an order, or of one seller's part of it, by its id. */
export async function keepCancellation(tx: Tx, id: string, { orderId, at }: { orderId: string; at: Date }) {
  await tx.insert(cancellations).values({ id, at }).onConflictDoNothing();
  await touch(tx, orderId);
}

/** What is known already stays as it is. */
export async function keepLineCancellation(tx: Tx, orderId: string, pieces: readonly LineCancellation[]) {
  if (pieces.length === 0) return;
  await tx
    .insert(lineCancellations)
    .values([...pieces])
    .onConflictDoNothing();
  await touch(tx, orderId);
}

export async function keepRefund(tx: Tx, refund: Refund, orderId: string): Promise<void> {
  await tx.insert(refunds).values(refund).onConflictDoNothing();
  await touch(tx, orderId);
}

/** A seller's day, which is what is counted at once. */
export interface SellerDay {
  readonly sellerId: string;
  readonly day: Day;
}
