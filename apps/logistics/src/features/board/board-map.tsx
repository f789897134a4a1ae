"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { runColour } from "../map/hue.ts";
import type { MapMark, MapRoute } from "../map/map-data.ts";
import { useMoving } from "../map/use-moving.ts";
import { ZoneMap } from "../map/zone-map.tsx";
import { openStops } from "./board-groups.ts";
import type { Board, Run, Stop } from "./use-board.ts";
import type { Selection } from "./use-selection.ts";

interface DraftRoute {
  readonly courierId: string;
  readonly stops: readonly Stop[];
}

interface BoardMapProps {
  readonly board: Board;
  readonly selection: Selection;
  readonly litRunId: string | null;
  readonly drafts: readonly DraftRoute[];
  readonly className?: string;
}

const placesOf = (stops: readonly Stop[]) => stops.flatMap(({ place }) => place ?? []);
const initials = (name: string) =>
  name
    .split(" ")
    .map((part) => part.charAt(0))
    .join("")
    .slice(0, 2);

/** Where everything of the board is: what waits, runs with their open stops, couriers on the way. */
export function BoardMap({ board, selection, litRunId, drafts, className }: BoardMapProps) {
  const t = useTranslations("board");
  const couriers = useMoving(board);
  const shownRuns = useMemo(
    () => (drafts.length > 0 ? [] : board.runs.filter(({ id }) => litRunId === null || id === litRunId)),
    [board, litRunId, drafts],
  );
  const routes: MapRoute[] = [
    ...shownRuns.map((run) => ({
      id: run.id,
      colour: runColour(run.number),
      places: placesOfRun({ board, couriers, run }),
    })),
    ...drafts.map(({ courierId, stops }, at) => ({
      id: `draft ${courierId}`,
      colour: runColour(at),
      places: [...(board.hub?.place ? [board.hub.place] : []), ...placesOf(stops)],
      isDraft: true,
    })),
  ];
  const marks: MapMark[] = [
    ...(board.hub?.place ? [{ id: "hub", kind: "hub" as const, place: board.hub.place, title: board.hub.name }] : []),
    ...shownRuns.flatMap((run) => openStops(run).flatMap((stop) => stopMark(stop, runColour(run.number)))),
    ...board.unassigned.flatMap(({ id, place, postalCode, city, code }): MapMark[] => {
      const title = `${code}, ${postalCode} ${city}`;
      return place
        ? [{ id, kind: "delivery", place, title, isChosen: selection.ids.has(id), onPick: () => selection.toggle(id) }]
        : [];
    }),
    ...couriers.flatMap(({ id, name, position, runId }): MapMark[] => {
      const run = board.runs.find((each) => each.id === runId);
      const colour = run && runColour(run.number);
      return position ? [{ id, kind: "courier", place: position, title: name, text: initials(name), colour }] : [];
    }),
  ];
  const label = t("mapLabel", {
    deliveries: board.unassigned.length,
    runs: board.runs.length,
    couriers: couriers.filter(({ position }) => position).length,
  });
  return <ZoneMap label={label} areas={board.zone?.areas ?? []} routes={routes} marks={marks} className={className} />;
}

interface Out {
  readonly board: Board;
  readonly couriers: Board["couriers"];
  readonly run: Run;
}

function placesOfRun({ board, couriers, run }: Out) {
  const courier = couriers.find(({ id }) => id === run.courierId);
  const from = courier?.position ?? (run.state === "started" ? null : (run.start ?? board.hub?.place ?? null));
  return [...(from ? [from] : []), ...placesOf(openStops(run))];
}

function stopMark({ id, kind, place, number, name, city, isLate }: Stop, colour: string): MapMark[] {
  return place ? [{ id, kind, place, title: name || city, text: String(number), colour, isLate }] : [];
}
