import type { Point, VehicleKind } from "./fleet.ts";

const earthRadiusMeters = 6_371_000;
/** Streets are longer than the crow flies. */
const detour = 1.35;

/** Meters an hour in a town, with lights and parking. */
const speedOf: Readonly<Record<VehicleKind, number>> = {
  bicycle: 14_000,
  cargo_bike: 12_000,
  motorcycle: 26_000,
  car: 22_000,
  van: 20_000,
};

const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Estimated meters by street. */
export function metersBetween(a: Point, b: Point): number {
  const dLat = rad(b.latitude - a.latitude);
  const dLng = rad(b.longitude - a.longitude);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(h))) * detour;
}

export function travelMs(meters: number, vehicle: VehicleKind): number {
  return (meters / speedOf[vehicle]) * 60 * 60_000;
}
