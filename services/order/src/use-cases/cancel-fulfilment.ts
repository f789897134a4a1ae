import { deleteShipmentsOf } from "../db/shipment-store.ts";
import type { CancelReason } from "../domain/cancellation.ts";
import { endSellerOrder } from "./end-seller-order.ts";
import { handedOver } from "./unpack-shipment.ts";
import { type WorkDeps, type WorkInput, workOn } from "./work-on-seller-order.ts";

/** A seller gives up one of its seller orders of which nothing has left. What was packed of it is unpacked. */
export async function cancelFulfilment(deps: WorkDeps, input: WorkInput & { reason: CancelReason }): Promise<void> {
  await workOn(deps, input, async ({ tx, order, part, shipments, at }) => {
    if (part.state === "cancelled") return;
    if (part.state === "delivered" || shipments.some(({ state }) => state === "handed_over")) throw handedOver();
    await deleteShipmentsOf(tx, part.id);
    await endSellerOrder(tx, order, part, { by: "seller", reason: input.reason }, at);
  });
}
