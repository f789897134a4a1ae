"use client";
import { useTranslations } from "next-intl";
import type { PlaceView } from "@/server/routers/order/drop-view";
import { offsetFrom, ringAround, roundedMeters } from "./distance.ts";
import { useDistanceText } from "./use-distance-text.ts";

const [width, height] = [360, 220];
const home = { x: width / 2, y: height / 2 };
/** Of the outer circle, drawn. */
const radius = 96;

/** How far the courier is and on which side, north above: drawn, so that no map server learns who waits where. */
export function CourierMap({ courier, place }: { courier: PlaceView; place: PlaceView }) {
  const t = useTranslations("orders.drop");
  const distanceText = useDistanceText();
  const { east, north } = offsetFrom(place, courier);
  const meters = Math.hypot(east, north);
  const ring = ringAround(meters);
  const [x, y] = [home.x + (east / ring) * radius, home.y - (north / ring) * radius];
  const distance = distanceText(roundedMeters(meters));
  return (
    <figure className="min-w-0">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t("mapLabel", { distance })}
        className="block w-full rounded-16 bg-good-wash"
      >
        {[1, 0.5].map((part) => (
          <circle
            key={part}
            cx={home.x}
            cy={home.y}
            r={radius * part}
            className="fill-none stroke-good/35"
            strokeDasharray="3 5"
          />
        ))}
        {[1, 0.5].map((part) => (
          <text key={part} x={home.x + 5} y={home.y + radius * part - 5} className="fill-soft text-micro" aria-hidden>
            {distanceText(ring * part)}
          </text>
        ))}
        <line x1={home.x} y1={home.y} x2={x} y2={y} className="stroke-brand" strokeWidth={4} strokeLinecap="round" />
        <circle cx={home.x} cy={home.y} r={9} className="fill-ink stroke-card" strokeWidth={3} />
        <circle cx={x} cy={y} r={11} className="fill-brand stroke-card" strokeWidth={3} />
      </svg>
      <figcaption className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-1 text-small text-soft">
        <Key dot="bg-brand">{t("mapCourier", { distance })}</Key>
        <Key dot="bg-ink">{t("mapHome")}</Key>
      </figcaption>
    </figure>
  );
}

function Key({ dot, children }: { dot: string; children: string }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className={`size-2.5 shrink-0 rounded-full ${dot}`} />
      {children}
    </span>
  );
}
