"use client";
import { useTranslations } from "next-intl";
import type { Board, Run, Stop } from "../board/use-board.ts";
import { runColour } from "../map/hue.ts";
import type { MapMark } from "../map/map-data.ts";
import { useMoving } from "../map/use-moving.ts";
import { ZoneMap } from "../map/zone-map.tsx";

interface RunMapProps {
  readonly run: Run;
  readonly board: Board | undefined;
  /** An order that is looked at, and not in force. */
  readonly draft: readonly Stop[] | null;
  readonly className?: string;
}

const isBehind = ({ state }: Stop) => state === "done" || state === "failed";

/** The way of a run: stops behind are pale, an order that is proposed is dotted. */
export function RunMap({ run, board, draft, className }: RunMapProps) {
  const t = useTranslations("run");
  const colour = runColour(run.number);
  const kept = run.stops.filter(({ state }) => state !== "removed");
  const behind = kept.filter(isBehind);
  const ahead = draft ?? kept.filter((stop) => !isBehind(stop));
  const courier = useMoving(board).find(({ id }) => id === run.courierId);
  const start = run.start ?? board?.hub?.place ?? null;
  const from = courier?.position ?? behind.at(-1)?.place ?? start;
  const places = (stops: readonly Stop[]) => stops.flatMap(({ place }) => place ?? []);
  const routes = [
    { id: "behind", colour: "var(--color-faint)", places: [...(start ? [start] : []), ...places(behind)] },
    { id: "ahead", colour, places: [...(from ? [from] : []), ...places(ahead)], isDraft: draft !== null },
  ];
  const stopMarks = [...behind, ...ahead].flatMap((stop, at): MapMark[] => {
    const { id, kind, place, name, city, isLate } = stop;
    const isDone = isBehind(stop);
    return place
      ? [
          {
            id,
            kind,
            place,
            title: name || city,
            text: String(at + 1),
            colour: isDone ? undefined : colour,
            isLate,
            isDone,
          },
        ]
      : [];
  });
  const marks: MapMark[] = [
    ...(board?.hub?.place ? [{ id: "hub", kind: "hub" as const, place: board.hub.place, title: board.hub.name }] : []),
    ...stopMarks,
    ...(courier?.position
      ? [{ id: "courier", kind: "courier" as const, place: courier.position, title: courier.name, colour }]
      : []),
  ];
  return (
    <ZoneMap
      label={t("mapLabel", { number: run.number, count: ahead.length })}
      areas={board?.zone?.areas ?? []}
      routes={routes}
      marks={marks}
      className={className}
    />
  );
}
