"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { parseAsString, useQueryState } from "nuqs";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";
import { useLive } from "../live/use-live.ts";

export type Board = inferRouterOutputs<AppRouter>["dispatch"]["board"];
export type Delivery = Board["unassigned"][number];
export type Run = Board["runs"][number];
export type Stop = Run["stops"][number];
export type Courier = Board["couriers"][number];

/** The zone that is looked at, which stands in the address; null is the caller's first. */
export function useZone() {
  return useQueryState("zone", parseAsString);
}

/** The board as it is now: read anew when something happens in its zone, while the page is in view. */
export function useBoard() {
  const [zoneId] = useZone();
  const live = useLive();
  const query = useQuery(
    useTRPC().dispatch.board.queryOptions(
      { zoneId },
      { refetchInterval: live.intervalMs, staleTime: live.intervalMs, placeholderData: keepPreviousData },
    ),
  );
  live.follow(query.data?.zone?.id);
  return query;
}
