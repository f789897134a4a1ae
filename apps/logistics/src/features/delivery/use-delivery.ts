"use client";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";
import { useLive } from "../live/use-live.ts";

export type DeliveryDetails = inferRouterOutputs<AppRouter>["dispatch"]["delivery"];

/** The delivery as it is now, and the board of the zone it lies in. */
export function useDelivery(shipmentId: string) {
  const trpc = useTRPC();
  const live = useLive();
  const times = { refetchInterval: live.intervalMs, staleTime: live.intervalMs };
  const query = useQuery(trpc.dispatch.delivery.queryOptions({ shipmentId }, times));
  const zoneId = query.data?.zoneId ?? null;
  const board = useQuery(trpc.dispatch.board.queryOptions({ zoneId }, { ...times, enabled: query.isSuccess }));
  live.follow(board.data?.zone?.id);
  return { query, board: board.data };
}
