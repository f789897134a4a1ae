import type { Conn } from "@souk/database/database";
import { ordersOf } from "../db/fulfilment-store.ts";
import { type CancelledPieces, cancellationOf, earningsOf, restOf } from "../domain/line-cancellation.ts";
import { planCancellation } from "./cancellation-plan.ts";
import { sellerOrderNotFound } from "./work-on-seller-order.ts";

interface Input {
  readonly sellerId: string;
  readonly sellerOrderId: string;
  readonly lines: readonly CancelledPieces[];
}

/** What cancelling pieces would come to, worked out as the cancellation will be. Errors as there. */
export async function previewCancellation({ db }: { db: Conn }, { sellerId, sellerOrderId, lines }: Input) {
  const [order] = await ordersOf(db, sellerId, [sellerOrderId]);
  const part = order?.sellerOrders.find(({ id }) => id === sellerOrderId);
  if (!order || part?.sellerId !== sellerId) throw sellerOrderNotFound();
  const { pieces, isWhole } = planCancellation(part, lines);
  const gone = isWhole ? restOf(part) : cancellationOf(part, pieces);
  return { currencyCode: order.currencyCode, totalMinor: gone.totalMinor, earningsMinor: earningsOf(gone), isWhole };
}
