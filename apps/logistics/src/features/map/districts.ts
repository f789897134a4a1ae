import type { Flat } from "./projection.ts";

export interface District {
  readonly name: string;
  readonly at: Flat;
  readonly outline: readonly Flat[];
}

/**
 * A map of a zone from nothing but the middles of its postal areas: each area is what lies nearer to its middle than to any
 * other (a Voronoi cell), cut off at the edge of the land. At most a few hundred areas: each is cut by all others.
 */
export function districtsOf(areas: readonly { readonly name: string; readonly at: Flat }[]): District[] {
  const land = landAround(areas.map(({ at }) => at));
  return areas.map(({ name, at }) => {
    const others = areas.filter((other) => other.at.x !== at.x || other.at.y !== at.y);
    const outline = others.reduce<readonly Flat[]>((shape, other) => nearerPart(shape, at, other.at), land);
    return { name, at, outline };
  });
}

const corners = 48;

/** A circle a good deal wider than the areas lie apart. */
function landAround(points: readonly Flat[]): Flat[] {
  if (points.length === 0) return [];
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const reach = Math.max(...points.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  const radius = Math.max(2_500, reach * 1.45);
  return Array.from({ length: corners }, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI;
    // Not quite round: land never is.
    const own = radius * (1 + 0.05 * Math.sin(3 * angle + 1) + 0.03 * Math.sin(7 * angle));
    return { x: middle.x + own * Math.cos(angle), y: middle.y + own * Math.sin(angle) };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The part of a convex shape that is nearer to `own` than to `other`. */
function nearerPart(shape: readonly Flat[], own: Flat, other: Flat): Flat[] {
  const [dx, dy] = [other.x - own.x, other.y - own.y];
  const [mx, my] = [(own.x + other.x) / 2, (own.y + other.y) / 2];
  const beyond = ({ x, y }: Flat) => (x - mx) * dx + (y - my) * dy;
  return shape.flatMap((from, at) => {
    const to = shape[(at + 1) % shape.length] ?? from;
    const [a, b] = [beyond(from), beyond(to)];
    const kept = a <= 0 ? [from] : [];
    if (a < 0 === b < 0 || a === b) return kept;
    const share = a / (a - b);
    return [...kept, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }];
  });
}
