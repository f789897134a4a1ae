import type { Consignment as Sent } from "@souk/contracts/order/v1/order_service";
import type { Pickup } from "@souk/contracts/seller/v1/seller_service";
import { deliveriesToFill, postponeFill } from "../db/delivery-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { plainAddress } from "../sealed.ts";
import { cancelUnknown, fillDelivery } from "../use-cases/fill-delivery.ts";
import { savePickup } from "../use-cases/save-pickup.ts";

const atOnce = 100;

/**
 * Asks whom announced parcels go to and where they are collected. While nobody answers they are asked about again, later
 * and later, at most five minutes.
 */
export async function fillDeliveries(deps: LogisticsDeps, stopping: AbortSignal): Promise<void> {
  const due = await deliveriesToFill(deps.db, deps.now(), atOnce);
  if (due.length === 0) return;
  const ids = due.map(({ id }) => id);
  // Before they are asked about, so that one which cannot be filled lets others have their turn.
  await postponeFill(deps.db, ids, deps.now());
  const sellerIds = [...new Set(due.map(({ sellerId }) => sellerId))];
  const [{ consignments }, { pickups }] = await Promise.all([
    deps.upstream.order.batchGetConsignments({ shipmentIds: ids }),
    deps.upstream.seller.batchGetPickups({ sellerIds }),
  ]);
  for (const pickup of pickups) await keepPickup(deps, pickup);
  const byId = new Map(consignments.map((each) => [each.shipmentId, each]));
  for (const id of ids) {
    if (stopping.aborted) return;
    const sent = byId.get(id);
    try {
      if (sent) await fill(deps, sent);
      else await cancelUnknown(deps, id);
    } catch (err) {
      deps.log.error({ err, shipmentId: id }, "a delivery was not filled in; it is tried again");
    }
  }
}

async function fill(deps: LogisticsDeps, sent: Sent): Promise<void> {
  const { address, orderTotal: value, deliveryOptionCode: optionCode, deliveryFrom, deliveryUntil, ...rest } = sent;
  if (!address || !value) throw new Error("a consignment has an address and a total");
  const days = { from: deliveryFrom, until: deliveryUntil };
  await fillDelivery(deps, { ...rest, ...days, address: plainAddress(address), value, optionCode });
}

/** Keeps where a seller said that parcels are collected, if it has. */
export async function keepPickup(deps: LogisticsDeps, { sellerId, sellerName, location }: Pickup): Promise<void> {
  if (location) await savePickup(deps, { sellerId, name: sellerName, address: plainAddress(location) });
}
