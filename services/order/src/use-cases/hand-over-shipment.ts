import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { type StoredOrder, saveSellerOrderState } from "../db/order-store.ts";
import { type StoredShipment, saveHandOver } from "../db/shipment-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import type { SellerOrder } from "../domain/order.ts";
import { moveSellerOrder, type SellerOrderState } from "../domain/order-state.ts";
import { packingState } from "../domain/shipment.ts";
import { sellerOrderMoved, shipmentChanged } from "../events/fulfilment-events.ts";
import { requireShipment } from "./unpack-shipment.ts";
import { type WorkDeps, type WorkInput, workOn } from "./work-on-seller-order.ts";

/** Parcels of a part of a locked order. */
export interface Parcels {
  readonly tx: Tx;
  readonly order: StoredOrder;
  readonly part: SellerOrder;
  readonly shipments: readonly StoredShipment[];
  readonly at: Date;
}

/** A seller says that a parcel has left. One that has left already stays so. */
export async function handOverShipment(deps: WorkDeps, input: WorkInput & { shipmentId: string }): Promise<void> {
  await workOn(deps, input, async (work) => {
    const shipment = requireShipment(work.shipments, input.shipmentId);
    if (shipment.state === "packed") await leaveSeller(work, shipment, input.actorId);
  });
}

/**
 * A packed parcel has left its seller, by whose hand (null: a courier collected it). With the last one its money is to be
 * taken, which follows from the event. The state of the seller order then.
 */
export async function leaveSeller(
  { tx, order, part, shipments, at }: Parcels,
  shipment: StoredShipment,
  by: string | null,
): Promise<SellerOrderState> {
  await saveHandOver(tx, shipment.id, { at, by });
  const after = shipments.map((each) => (each.id === shipment.id ? ({ state: "handed_over" } as const) : each));
  const state = packingState(part.lines, after);
  await saveSellerOrderState(tx, part.id, state === part.state ? state : moveSellerOrder(part.state, state));
  const kind = state === "handed_over" ? "handed_over" : "part_handed_over";
  await insertTimelineEntries(tx, [
    { orderId: order.id, sellerOrderId: part.id, kind, cause: `shipment:${shipment.id}`, at },
  ]);
  await appendEvent(tx, shipmentChanged("handed_over", { order, part, shipment }));
  if (state === "handed_over") await appendEvent(tx, sellerOrderMoved(state, order, part));
  return state;
}
