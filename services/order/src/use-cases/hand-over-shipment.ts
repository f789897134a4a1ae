import { appendEvent } from "@souk/events/append-event";
import { saveSellerOrderState } from "../db/order-store.ts";
import { saveHandOver } from "../db/shipment-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import { moveSellerOrder } from "../domain/order-state.ts";
import { packingState } from "../domain/shipment.ts";
import { sellerOrderMoved, shipmentChanged } from "../events/fulfilment-events.ts";
import { requireShipment } from "./unpack-shipment.ts";
import { type WorkDeps, type WorkInput, workOn } from "./work-on-seller-order.ts";

/**
 * A parcel has left its seller. With the last one its money is to be taken, which follows from the event. One that has left
 * already stays so.
 */
export async function handOverShipment(deps: WorkDeps, input: WorkInput & { shipmentId: string }): Promise<void> {
  await workOn(deps, input, async ({ tx, order, part, shipments, at }) => {
    const shipment = requireShipment(shipments, input.shipmentId);
    if (shipment.state === "handed_over") return;
    await saveHandOver(tx, shipment.id, { at, by: input.actorId });
    const after = shipments.map((each) => (each === shipment ? ({ state: "handed_over" } as const) : each));
    const state = packingState(part.lines, after);
    await saveSellerOrderState(tx, part.id, state === part.state ? state : moveSellerOrder(part.state, state));
    const kind = state === "handed_over" ? "handed_over" : "part_handed_over";
    await insertTimelineEntries(tx, [
      { orderId: order.id, sellerOrderId: part.id, kind, cause: `shipment:${shipment.id}`, at },
    ]);
    await appendEvent(tx, shipmentChanged("handed_over", { order, part, shipment }));
    if (state === "handed_over") await appendEvent(tx, sellerOrderMoved(state, order, part));
  });
}
