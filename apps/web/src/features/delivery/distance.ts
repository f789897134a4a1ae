import type { PlaceView } from "@/server/routers/order/drop-view";

const metersPerDegree = 111_320;
const rings = [250, 500, 1_000, 2_000, 5_000, 10_000, 25_000];

/** How far somebody is east and north of a place, in metres; right for the few kilometres of a run. */
export function offsetFrom(home: PlaceView, other: PlaceView): { east: number; north: number } {
  const narrowing = Math.cos((home.latitude * Math.PI) / 180);
  return {
    east: (other.longitude - home.longitude) * metersPerDegree * narrowing,
    north: (other.latitude - home.latitude) * metersPerDegree,
  };
}

/** As people say it: "120 m" in steps of ten, "1.4 km". */
export function roundedMeters(meters: number): number {
  if (meters < 1_000) return Math.max(10, Math.round(meters / 10) * 10);
  return Math.round(meters / 100) * 100;
}

/** The smallest of the usual circles that holds it. */
export function ringAround(meters: number): number {
  return rings.find((ring) => meters <= ring) ?? Math.ceil(meters / 25_000) * 25_000;
}
