"use client";
import { IconButton } from "@souk/ui/components/icon-button";
import { cn } from "@souk/ui/lib/cn";
import { Maximize, Minus, Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { districtsOf } from "./districts.ts";
import type { MapArea, MapMark, MapRoute } from "./map-data.ts";
import { Mark } from "./map-mark.tsx";
import {
  type Flat,
  middleOf,
  type Place,
  projectionAround,
  type Sight,
  scaleLength,
  unprojectionAround,
} from "./projection.ts";
import { TileLayer } from "./tile-layer.tsx";
import { useTileSource } from "./tile-source.tsx";
import { tilesInSight } from "./tiles.ts";
import { useSight } from "./use-sight.ts";
import { type Size, useSize } from "./use-size.ts";

/** Pixels between the middle of an area and the foot of its name. */
const labelRise = 16;

interface ZoneMapProps {
  /** What there is to see, for whoever does not see it. */
  readonly label: string;
  readonly areas: readonly MapArea[];
  readonly routes: readonly MapRoute[];
  readonly marks: readonly MapMark[];
  /** Draws a cross in the middle, and tells which place is there. */
  readonly onAim?: ((place: Place) => void) | undefined;
  readonly className?: string | undefined;
}

/**
 * A map drawn from what is known of the zone, which asks no other server unless one for pictures of the world is set. It can be
 * dragged, and moved and zoomed by keys.
 */
export function ZoneMap({ label, areas, routes, marks, onAim, className }: ZoneMapProps) {
  const t = useTranslations("map");
  const [element, size] = useSize<SVGSVGElement>();
  const middle = useMemo(
    () => middleOf(areas.length > 0 ? areas.map(({ place }) => place) : marks.map(({ place }) => place)),
    [areas, marks],
  );
  const project = useMemo(() => projectionAround(middle), [middle]);
  const districts = useMemo(
    () => districtsOf(areas.map(({ prefix, place }) => ({ name: prefix, at: project(place) }))),
    [areas, project],
  );
  const points = useMemo(() => {
    // The hub alone says nothing of the zone.
    const shown = marks.some(({ kind }) => kind !== "hub") ? marks : [...marks, ...areas];
    return shown.map(({ place }) => project(place));
  }, [marks, areas, project]);
  const { sight, isOwn, closer, farther, all, onKeyDown, drag } = useSight(points, size, element);
  const toScreen = screenOf(sight, size);
  const { latitude, longitude } = unprojectionAround(middle)(sight);
  useEffect(() => onAim?.({ latitude, longitude }), [onAim, latitude, longitude]);
  const at = (place: Place) => toScreen(project(place));
  const source = useTileSource();
  const tiles = source ? tilesInSight(source.address, { centre: { latitude, longitude }, sight, size }) : [];
  return (
    <div className={cn("relative overflow-clip rounded-16 border border-line bg-wash", className)}>
      <svg
        ref={element}
        role="img"
        aria-label={label}
        className={cn(
          "absolute inset-0 size-full cursor-grab active:cursor-grabbing",
          onAim ? "touch-none" : "touch-pan-y md:touch-none",
        )}
        {...drag}
      >
        {districts.map(({ name, outline }) => (
          <path
            key={name}
            d={pathOf(outline.map(toScreen), true)}
            fill="var(--color-card)"
            stroke="var(--color-line)"
            strokeWidth={1.5}
          />
        ))}
        {tiles.length > 0 && <TileLayer tiles={tiles} at={at} />}
        {districts.map(({ name, at: place }) => {
          const { x, y } = toScreen(place);
          return (
            <text
              key={name}
              x={x}
              // Above its middle, where what is not known better stands.
              y={y - labelRise}
              textAnchor="middle"
              aria-hidden
              className="select-none fill-faint text-micro tracking-wide"
            >
              {name}
            </text>
          );
        })}
        {routes.map(({ id, colour, places, isDraft = false }) => (
          <g key={id} fill="none" strokeLinejoin="round" strokeLinecap="round">
            <path d={pathOf(places.map(at), false)} stroke="var(--color-card)" strokeWidth={6} opacity={0.8} />
            <path
              d={pathOf(places.map(at), false)}
              stroke={colour}
              strokeWidth={3}
              strokeDasharray={isDraft ? "2 7" : undefined}
            />
          </g>
        ))}
        {marks.map((mark) => (
          <Mark key={mark.id} mark={mark} at={at(mark.place)} />
        ))}
        {onAim && <Cross x={size.width / 2} y={size.height / 2} />}
      </svg>
      <div
        role="toolbar"
        aria-label={t("controls")}
        aria-orientation="vertical"
        onKeyDown={onKeyDown}
        className="absolute top-3 right-3 grid gap-1.5"
      >
        <IconButton label={t("closer")} size="sm" variant="outline" onClick={closer}>
          <Plus aria-hidden strokeWidth={1.75} />
        </IconButton>
        <IconButton label={t("farther")} size="sm" variant="outline" onClick={farther}>
          <Minus aria-hidden strokeWidth={1.75} />
        </IconButton>
        <IconButton label={t("all")} size="sm" variant="outline" onClick={all} disabled={!isOwn}>
          <Maximize aria-hidden strokeWidth={1.75} />
        </IconButton>
      </div>
      <ScaleBar metresPerPixel={sight.metresPerPixel} />
      {source && source.credit !== "" && (
        <p className="pointer-events-none absolute right-2 bottom-2 rounded-8 bg-card/85 px-1.5 text-micro text-soft">
          {source.credit}
        </p>
      )}
    </div>
  );
}

const mostScalePixels = 96;

function ScaleBar({ metresPerPixel }: { metresPerPixel: number }) {
  const format = useFormatter();
  const metres = scaleLength(metresPerPixel, mostScalePixels);
  const unit = metres >= 1_000 ? "kilometer" : "meter";
  const length = format.number(metres >= 1_000 ? metres / 1_000 : metres, { style: "unit", unit });
  const width = Math.round(metres / metresPerPixel);
  return (
    <div aria-hidden className="pointer-events-none absolute bottom-3 left-3 grid gap-1 text-micro text-soft">
      {length}
      <svg aria-hidden width={width} height={6} className="block">
        <path d={`M0.75 0 V5 H${width - 0.75} V0`} fill="none" stroke="currentColor" strokeWidth={1.5} />
      </svg>
    </div>
  );
}

function Cross({ x, y }: Flat) {
  return (
    <g transform={`translate(${x} ${y})`} fill="none" strokeLinecap="round" className="pointer-events-none">
      <path d="M-16 0 H-5 M5 0 H16 M0 -16 V-5 M0 5 V16" stroke="var(--color-card)" strokeWidth={5} />
      <path d="M-16 0 H-5 M5 0 H16 M0 -16 V-5 M0 5 V16" stroke="var(--color-danger)" strokeWidth={2.5} />
    </g>
  );
}

function screenOf({ x, y, metresPerPixel }: Sight, { width, height }: Size): (point: Flat) => Flat {
  const round = (value: number) => Math.round(value * 10) / 10;
  return (point) => ({
    x: round(width / 2 + (point.x - x) / metresPerPixel),
    y: round(height / 2 + (point.y - y) / metresPerPixel),
  });
}

function pathOf(points: readonly Flat[], isClosed: boolean): string {
  const lines = points.map(({ x, y }) => `${x} ${y}`).join(" L");
  return points.length === 0 ? "" : `M${lines}${isClosed ? " Z" : ""}`;
}
