import type { Tx } from "@souk/database/database";
import { eq, sql } from "drizzle-orm";
import type { CancelReason } from "../domain/cancellation.ts";
import type { CancelledPieces, PartMoney } from "../domain/line-cancellation.ts";
import { orderLines, sellerOrders } from "./schema.ts";

/** Notes what was cancelled of a seller order that stands. Whoever looked at it before has an old version once its state is saved. */
export async function saveCancelledLines(
  tx: Tx,
  sellerOrderId: string,
  { pieces, reason, gone }: { pieces: readonly CancelledPieces[]; reason: CancelReason; gone: PartMoney },
): Promise<void> {
  for (const { lineId, quantity } of pieces) {
    await tx
      .update(orderLines)
      .set({ cancelledQuantity: sql`${orderLines.cancelledQuantity} + ${quantity}`, cancelReason: reason })
      .where(eq(orderLines.id, lineId));
  }
  await tx
    .update(sellerOrders)
    .set({
      cancelledMinor: sql`${sellerOrders.cancelledMinor} + ${gone.totalMinor}`,
      cancelledCommissionMinor: sql`${sellerOrders.cancelledCommissionMinor} + ${gone.commissionMinor}`,
      cancelledMarketplaceMinor: sql`${sellerOrders.cancelledMarketplaceMinor} + ${gone.marketplaceMinor}`,
    })
    .where(eq(sellerOrders.id, sellerOrderId));
}
