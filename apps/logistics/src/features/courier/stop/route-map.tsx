import { useTranslations } from "next-intl";
import { type MapPoint, mapGeometry, mapHeight, mapWidth } from "./map-geometry.ts";
import type { StopProps } from "./stop-view.tsx";

const streets = [
  { x1: 0, y1: 48, x2: mapWidth, y2: 48 },
  { x1: 0, y1: 128, x2: mapWidth, y2: 128 },
  { x1: 74, y1: 0, x2: 74, y2: mapHeight },
  { x1: 190, y1: 0, x2: 190, y2: mapHeight },
  { x1: 292, y1: 0, x2: 292, y2: mapHeight },
];

/** A drawing of the way, not of the streets: where from, where to, and what comes after. Needs no network. */
export function RouteMap({ run, stop }: StopProps) {
  const t = useTranslations("courier.stop");
  const geometry = mapGeometry(run, stop);
  if (!geometry) return null;
  const { from, to, later } = geometry;
  return (
    <svg
      role="img"
      aria-label={t("map")}
      viewBox={`0 0 ${mapWidth} ${mapHeight}`}
      className="mb-4 w-full rounded-20 bg-good-wash"
    >
      <g className="stroke-paper" strokeWidth={9}>
        {streets.map((street) => (
          <line key={`${street.x1} ${street.y1}`} {...street} />
        ))}
        <line x1={0} y1={mapHeight - 16} x2={mapWidth} y2={20} strokeWidth={14} />
      </g>
      <polyline
        points={pathOf([to, ...later])}
        fill="none"
        className="stroke-faint"
        strokeWidth={3}
        strokeDasharray="2 7"
        strokeLinecap="round"
      />
      {later.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={5} className="fill-faint" />
      ))}
      <polyline
        points={pathOf([from, { x: to.x, y: from.y }, to])}
        fill="none"
        className="stroke-brand"
        strokeWidth={6}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={from.x} cy={from.y} r={9} className="fill-ink" />
      <circle cx={to.x} cy={to.y} r={12} className="fill-brand stroke-paper" strokeWidth={4} />
    </svg>
  );
}

const pathOf = (points: readonly MapPoint[]) => points.map(({ x, y }) => `${x},${y}`).join(" ");
