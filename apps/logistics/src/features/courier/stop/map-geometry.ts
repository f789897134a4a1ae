import type { PointView, RunView, StopView } from "@/server/routers/courier/run-view";
import { isOpen, stopsOf } from "../device/apply-actions.ts";

export const mapWidth = 350;
export const mapHeight = 190;
const margin = 34;

export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

export interface MapGeometry {
  readonly from: MapPoint;
  readonly to: MapPoint;
  /** Open stops after this one, in order. */
  readonly later: readonly MapPoint[];
}

/** Where things are on a drawing of the way to a stop; null when nobody knows where it is. North is up. */
export function mapGeometry(run: RunView, stop: StopView): MapGeometry | null {
  if (!stop.place) return null;
  const stops = stopsOf(run);
  const before = stops.filter((each) => !isOpen(each) && each.place).at(-1)?.place ?? run.startPlace ?? stop.place;
  const after = stops.filter((each) => isOpen(each) && each.number > stop.number).flatMap(({ place }) => place ?? []);
  const project = projection([before, stop.place, ...after]);
  return { from: project(before), to: project(stop.place), later: after.map(project) };
}

/** All of the points fit, none is stretched: a degree of longitude is shorter than one of latitude. */
function projection(points: readonly PointView[]): (point: PointView) => MapPoint {
  const middle = { latitude: mean(points.map((p) => p.latitude)), longitude: mean(points.map((p) => p.longitude)) };
  const shrink = Math.cos((middle.latitude * Math.PI) / 180);
  const flat = (p: PointView) => ({ x: (p.longitude - middle.longitude) * shrink, y: middle.latitude - p.latitude });
  const extent = (of: "x" | "y") => Math.max(1e-6, ...points.map((p) => Math.abs(flat(p)[of])));
  const scale = Math.min((mapWidth / 2 - margin) / extent("x"), (mapHeight / 2 - margin) / extent("y"));
  const round = (value: number) => Math.round(value * 10) / 10;
  return (point) => {
    const { x, y } = flat(point);
    return { x: round(mapWidth / 2 + x * scale), y: round(mapHeight / 2 + y * scale) };
  };
}

const mean = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
