"use client";
import type { DropView } from "@/server/routers/order/drop-view";
import type { OrderView } from "@/server/routers/order/order-view";
import { DropCard } from "./drop-card.tsx";

/** Each thing that a courier brings: parcels of several sellers that come together are one. */
export function DropList({ order, drops }: { order: OrderView; drops: readonly DropView[] }) {
  return drops.map((drop) => (
    <DropCard
      key={drop.id}
      drop={drop}
      orderId={order.id}
      sellerNames={order.sellerOrders.flatMap(({ id, sellerName }) =>
        sellerName && drop.sellerOrderIds.includes(id) ? [sellerName] : [],
      )}
    />
  ));
}
