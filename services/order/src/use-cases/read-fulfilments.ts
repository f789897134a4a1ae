import type { Conn } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import { ordersOf } from "../db/fulfilment-store.ts";
import type { StoredOrder } from "../db/order-store.ts";
import { type StoredShipment, shipmentsOf } from "../db/shipment-store.ts";
import { timelinesOf } from "../db/timeline-store.ts";
import type { Address, Recipient, SellerOrder, TimelineEntry } from "../domain/order.ts";
import { recipientPlace } from "../recipient-place.ts";
import { sellerOrderNotFound } from "./work-on-seller-order.ts";

interface Deps {
  readonly db: Conn;
  readonly sealer: Sealer;
}

export interface Fulfilment {
  readonly order: StoredOrder;
  readonly part: SellerOrder;
  readonly shipments: readonly StoredShipment[];
  /** Of the whole order and of this part. */
  readonly timeline: readonly TimelineEntry[];
  readonly address: Address;
}

/** In the order asked for. @throws DomainError SELLER_ORDER_NOT_FOUND when one is not of this seller */
export async function readFulfilments(
  { db, sealer }: Deps,
  { sellerId, sellerOrderIds }: { sellerId: string; sellerOrderIds: readonly string[] },
): Promise<Fulfilment[]> {
  const orders = await ordersOf(db, sellerId, sellerOrderIds);
  const shipments = await shipmentsOf(db, sellerOrderIds);
  const timelines = await timelinesOf(
    db,
    orders.map(({ id }) => id),
  );
  return sellerOrderIds.map((id) => {
    const order = orders.find(({ sellerOrders }) => sellerOrders.some((part) => part.id === id));
    const part = order?.sellerOrders.find((each) => each.id === id);
    if (!order || part?.sellerId !== sellerId) throw sellerOrderNotFound();
    return {
      order,
      part,
      shipments: shipments.filter(({ sellerOrderId }) => sellerOrderId === id),
      timeline: (timelines.get(order.id) ?? []).filter(
        (entry) => entry.sellerOrderId === null || entry.sellerOrderId === id,
      ),
      address: addressFor(sealer, order, part),
    };
  });
}

/** What goes nowhere needs no street and no phone number. */
function addressFor(sealer: Sealer, order: StoredOrder, part: SellerOrder): Address {
  const { address, contact }: Recipient = JSON.parse(sealer.open(recipientPlace(order.id), order.recipient));
  if (part.state !== "cancelled") return { ...address, phone: address.phone || contact.phone };
  const { recipient, city, region, countryCode } = address;
  return { recipient, city, region, countryCode, phone: "", line1: "", line2: "", postalCode: "" };
}
