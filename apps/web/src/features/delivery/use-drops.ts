"use client";
import { useQuery } from "@tanstack/react-query";
import type { DropView } from "@/server/routers/order/drop-view";
import { useTRPC } from "@/trpc/react";

/** Where the courier is changes without anybody telling. */
const courierMs = 6_000;
const notHeardMs = 15_000;
/** Should ever something not be told. */
const heardMs = 120_000;

const isNear = ({ state }: DropView) => state === "next" || state === "arrived";

/** Where the parcels of an order are; empty until they are packed, and while nobody knows. */
export function useDrops(orderId: string, { isHeard, isOver }: { isHeard: boolean; isOver: boolean }) {
  const trpc = useTRPC();
  const { data = [] } = useQuery(
    trpc.order.listDrops.queryOptions(
      { orderId },
      {
        refetchInterval: ({ state }) => {
          if (isOver) return false;
          return state.data?.some(isNear) ? courierMs : isHeard ? heardMs : notHeardMs;
        },
      },
    ),
  );
  return data;
}
