/** Between places, which are numbered from 0. Never negative, 0 from a place to itself. */
export interface Travel {
  readonly places: number;
  metres(from: number, to: number): number;
  seconds(from: number, to: number): number;
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Road {
  /** How much longer the road is than the straight line: 1.3 in most cities. */
  readonly detourFactor: number;
  readonly metresPerSecond: number;
}

const earthRadiusMetres = 6_371_008.8;
const radians = Math.PI / 180;

/** Great-circle distance. */
export function straightMetres(from: Point, to: Point): number {
  const sinLatitude = Math.sin(((to.latitude - from.latitude) * radians) / 2);
  const sinLongitude = Math.sin(((to.longitude - from.longitude) * radians) / 2);
  const share =
    sinLatitude ** 2 + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * sinLongitude ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** An estimate for the real world without a map of its roads. */
export function roadTravel(points: readonly Point[], { detourFactor, metresPerSecond }: Road): Travel {
  const metres = (from: number, to: number) => straightMetres(nth(points, from), nth(points, to)) * detourFactor;
  return { places: points.length, metres, seconds: (from, to) => metres(from, to) / metresPerSecond };
}

/** On a plane, a metre a second: what the public instances mean. */
export function planeTravel(points: readonly { readonly x: number; readonly y: number }[]): Travel {
  const metres = (from: number, to: number) => {
    const [a, b] = [nth(points, from), nth(points, to)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  return { places: points.length, metres, seconds: metres };
}

function nth<T>(items: readonly T[], at: number): T {
  const item = items[at];
  if (item === undefined) throw new RangeError(`there is no place ${at}`);
  return item;
}
