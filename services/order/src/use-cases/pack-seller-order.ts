import { DomainError } from "@souk/errors/domain-error";
import { appendEvent } from "@souk/events/append-event";
import { newId } from "@souk/ids/id";
import { saveSellerOrderState } from "../db/order-store.ts";
import { insertShipment } from "../db/shipment-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import type { SellerOrder } from "../domain/order.ts";
import { moveSellerOrder } from "../domain/order-state.ts";
import { type PackedLine, packingState, type Shipment } from "../domain/shipment.ts";
import { sellerOrderMoved, shipmentChanged } from "../events/fulfilment-events.ts";
import { shipmentCode } from "../shipment-code.ts";
import { type Work, type WorkDeps, type WorkInput, workOn } from "./work-on-seller-order.ts";

interface NewShipment {
  readonly lines: readonly PackedLine[];
  readonly weightGrams: number;
}

/** Puts lines into parcels. Once all of it is packed, the shopper sees it. */
export async function packSellerOrder(
  deps: WorkDeps,
  input: WorkInput & { shipments: readonly NewShipment[] },
): Promise<void> {
  await workOn(deps, input, async (work) => {
    const { tx, order, part } = work;
    if (part.state !== "placed") throw nothingLeft();
    const packed = input.shipments.map((shipment, index) => newShipment(work, shipment, index));
    const lines = withPacked(part, packed);
    for (const shipment of packed) {
      await insertShipment(tx, {
        ...shipment,
        sellerOrderId: part.id,
        sellerId: part.sellerId,
        packedBy: input.actorId,
      });
      await appendEvent(tx, shipmentChanged("packed", { order, part, shipment }));
    }
    const state = packingState(lines, [...work.shipments, ...packed]);
    if (state === "placed") return saveSellerOrderState(tx, part.id, state);
    await finishPacking(work);
  });
}

/** All that is to be sent of it is in parcels that have not left. */
export async function finishPacking({ tx, order, part, at }: Work): Promise<void> {
  await saveSellerOrderState(tx, part.id, moveSellerOrder(part.state, "packed"));
  const entry = { orderId: order.id, sellerOrderId: part.id, kind: "packed", at } as const;
  await insertTimelineEntries(tx, [{ ...entry, cause: packedCause(part) }]);
  await appendEvent(tx, sellerOrderMoved("packed", order, part));
}

/** Of the timeline entry that says it is packed, which goes when it is unpacked again. */
export function packedCause({ id }: Pick<SellerOrder, "id">): string {
  return `packed:${id}`;
}

function newShipment({ shipments, at }: Work, { lines, weightGrams }: NewShipment, index: number): Shipment {
  const id = newId();
  const highest = Math.max(0, ...shipments.map(({ number }) => number));
  const base = { id, code: shipmentCode(id), number: highest + index + 1, state: "packed" } as const;
  return {
    ...base,
    lines: summed(lines),
    weightGrams,
    packedAt: at,
    handedOverAt: null,
    deliveredAt: null,
    returnedAt: null,
  };
}

/** A line may be named twice; in the parcel it is once. */
function summed(lines: readonly PackedLine[]): PackedLine[] {
  const byLine = Map.groupBy(lines, ({ lineId }) => lineId);
  return [...byLine].map(([lineId, same]) => ({
    lineId,
    quantity: same.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
}

/** The lines as they are after packing. @throws DomainError LINE_NOT_FOUND | NOTHING_LEFT_TO_PACK */
function withPacked({ lines }: SellerOrder, packed: readonly Shipment[]) {
  const wanted = packed.flatMap((shipment) => shipment.lines);
  const known = new Set(lines.map(({ id }) => id));
  if (!wanted.every(({ lineId }) => known.has(lineId))) {
    throw new DomainError("not_found", "LINE_NOT_FOUND", "This order has no such line.");
  }
  return lines.map(({ id, quantity, packedQuantity, cancelledQuantity }) => {
    const more = wanted.filter(({ lineId }) => lineId === id).reduce((sum, line) => sum + line.quantity, 0);
    if (packedQuantity + cancelledQuantity + more > quantity) throw nothingLeft();
    return { quantity, cancelledQuantity, packedQuantity: packedQuantity + more };
  });
}

function nothingLeft(): DomainError {
  const message = "That much is not left to pack; pack at most what is neither packed nor cancelled.";
  return new DomainError("failed_precondition", "NOTHING_LEFT_TO_PACK", message);
}
