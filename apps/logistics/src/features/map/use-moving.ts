"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/trpc/react";
import type { Board } from "../board/use-board.ts";

/** Phones tell where they are every two seconds or so. */
const everyMs = 3_000;

/** The couriers of a board where they are now: asked for by itself, since nothing else on the board changes as often. */
export function useMoving(board: Board | undefined): Board["couriers"] {
  const zoneId = board?.zone?.id ?? "";
  const isAnybodyOut = board?.couriers.some(({ runId }) => runId !== null) ?? false;
  const { data } = useQuery(
    useTRPC().dispatch.positions.queryOptions(
      { zoneId },
      { enabled: zoneId !== "" && isAnybodyOut, refetchInterval: everyMs, placeholderData: keepPreviousData },
    ),
  );
  return useMemo(() => placed(board?.couriers ?? [], isAnybodyOut ? data : undefined), [board, isAnybodyOut, data]);
}

type Places = readonly { readonly courierId: string; readonly place: Board["couriers"][number]["position"] }[];

function placed(couriers: Board["couriers"], places: Places | undefined): Board["couriers"] {
  if (!places) return couriers;
  const byId = new Map(places.map(({ courierId, place }) => [courierId, place]));
  return couriers.map((courier) => ({ ...courier, position: byId.get(courier.id) ?? null }));
}
