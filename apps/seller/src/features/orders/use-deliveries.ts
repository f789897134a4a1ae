"use client";
import { useQuery } from "@tanstack/react-query";
import type { DeliveryView } from "@/server/routers/orders/delivery-view";
import type { OrderView } from "@/server/routers/orders/order-view";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";

const refreshMs = 15_000;

/** Where the parcels of an order are; none while nobody can say. */
export function useDeliveries({ id, state, shipments }: OrderView): readonly DeliveryView[] {
  const { slug } = useShop();
  const isOver = state === "delivered" || state === "cancelled";
  const { data = [] } = useQuery(
    useTRPC().orders.listDeliveries.queryOptions(
      { shop: slug, order: id },
      { enabled: shipments.length > 0, refetchInterval: isOver ? false : refreshMs },
    ),
  );
  return data;
}
