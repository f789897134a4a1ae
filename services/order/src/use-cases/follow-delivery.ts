import type { Tx } from "@souk/database/database";
import { appendEvent } from "@souk/events/append-event";
import { lockOrder, saveSellerOrderState } from "../db/order-store.ts";
import { type StoredShipment, saveArrival, shipmentsOf } from "../db/shipment-store.ts";
import { insertTimelineEntries } from "../db/timeline-store.ts";
import { moveSellerOrder } from "../domain/order-state.ts";
import { packingState, type ShipmentState } from "../domain/shipment.ts";
import { sellerOrderMoved } from "../events/fulfilment-events.ts";
import { completeOrder } from "./complete-order.ts";
import { leaveSeller, type Parcels } from "./hand-over-shipment.ts";
import { takeBack } from "./returns/take-back.ts";

interface Input {
  readonly orderId: string;
  readonly sellerOrderId: string;
  readonly shipmentId: string;
  /** How far the parcel is. */
  readonly state: Exclude<ShipmentState, "packed">;
  readonly at: Date;
  /** How long its seller has to refund what came back. */
  readonly returnRefundMs: number;
}

/**
 * Has an order follow its parcel: collected or at a hub, it has left its seller; with the last one that arrives its seller order is
 * delivered. Where a parcel is only moves forward: what is told late, twice or out of order changes nothing, and what arrived
 * had left. A parcel that is not known (unpacked again, cancelled) is nobody's.
 */
export async function followDelivery(tx: Tx, input: Input): Promise<void> {
  const order = await lockOrder(tx, input.orderId);
  const part = order?.sellerOrders.find(({ id }) => id === input.sellerOrderId);
  if (!order?.placedAt || !part || part.state === "cancelled") return;
  const all = await shipmentsOf(
    tx,
    order.sellerOrders.map(({ id }) => id),
  );
  const shipments = all.filter(({ sellerOrderId }) => sellerOrderId === part.id);
  const shipment = shipments.find(({ id }) => id === input.shipmentId);
  if (!shipment) return;
  const parcels = { tx, order, part, shipments, at: input.at };
  const state = shipment.state === "packed" ? await leaveSeller(parcels, shipment, null) : part.state;
  const hasNews = shipment.state === "packed" || shipment.state === "handed_over";
  if (input.state === "handed_over" || !hasNews) return;
  const now = { ...parcels, part: { ...part, state } };
  await arrive(now, shipment, input.state);
  if (input.state === "returned") await takeBack(now, shipment, input.returnRefundMs);
  const here = all.map((each) => (each.id === shipment.id ? { ...each, state: input.state } : each));
  await completeOrder(tx, order, here);
}

async function arrive(
  { tx, order, part, shipments, at }: Parcels,
  { id }: StoredShipment,
  end: "delivered" | "returned",
) {
  await saveArrival(tx, id, end, at);
  const entry = { orderId: order.id, sellerOrderId: part.id, at };
  if (end === "returned") await insertTimelineEntries(tx, [{ ...entry, kind: "came_back", cause: `shipment:${id}` }]);
  const after = shipments.map((each) => (each.id === id ? { state: end } : each));
  const state = packingState(part.lines, after);
  await saveSellerOrderState(tx, part.id, state === part.state ? state : moveSellerOrder(part.state, state));
  if (state !== "delivered" || part.state === "delivered") return;
  await insertTimelineEntries(tx, [{ ...entry, kind: "delivered", cause: `delivered:${part.id}` }]);
  await appendEvent(tx, sellerOrderMoved("delivered", order, part));
}
