import { appendEvent } from "@souk/events/append-event";
import { newId } from "@souk/ids/id";
import { claimPieces, insertReturn, lastReturnNumber } from "../../db/return-store.ts";
import type { StoredShipment } from "../../db/shipment-store.ts";
import type { SellerOrder } from "../../domain/order.ts";
import type { Return, ReturnLine } from "../../domain/return.ts";
import { returnChanged } from "../../events/return-events.ts";
import type { Parcels } from "../hand-over-shipment.ts";

/**
 * What came back undelivered is with its seller: a return that nobody had to ask for, received whole and unopened. Its seller
 * refunds it like any other; an operator does when they do not. Pieces that the shopper is returning already stay in that return.
 */
export async function takeBack(
  { tx, order, part, at }: Parcels,
  shipment: StoredShipment,
  returnRefundMs: number,
): Promise<void> {
  const lines = piecesOf(part, shipment);
  if (lines.length === 0) return;
  await claimPieces(tx, lines, 1);
  const taken: Return = {
    ...{ id: newId(), orderId: order.id, sellerOrderId: part.id, sellerId: part.sellerId },
    ...{ number: (await lastReturnNumber(tx, part.id)) + 1, state: "received", version: 1, requestedAt: at },
    dueAt: new Date(at.getTime() + returnRefundMs),
    ...{ message: "", decidedAt: at, receivedAt: at, refundedAt: null, refundMinor: null },
    ...{ deliveryRefundMinor: 0n, refundAttempt: 0, refusal: "", operatorNote: "" },
    lines,
  };
  await insertReturn(tx, taken);
  await appendEvent(tx, returnChanged("received", { order, part, after: taken }));
}

function piecesOf(part: SellerOrder, shipment: StoredShipment): ReturnLine[] {
  return shipment.lines.flatMap(({ lineId, quantity: packed }) => {
    const line = part.lines.find(({ id }) => id === lineId);
    const quantity = line ? Math.min(packed, line.packedQuantity - line.returnedQuantity) : 0;
    if (quantity <= 0) return [];
    return [
      {
        ...{ lineId, quantity, reason: "not_delivered" as const, note: "" },
        ...{ receivedQuantity: quantity, condition: "resellable" as const },
        ...{ dueMinor: null, deductionMinor: 0n, deductionReason: "" },
      },
    ];
  });
}
