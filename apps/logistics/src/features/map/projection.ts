/** Degrees, WGS 84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Flat {
  readonly x: number;
  readonly y: number;
}

const metresPerDegree = 111_195;
const radians = Math.PI / 180;

/** Metres to the east and the south of the middle: true enough over a city. */
export function projectionAround(middle: Place): (place: Place) => Flat {
  const narrowing = Math.cos(middle.latitude * radians);
  return ({ latitude, longitude }) => ({
    x: (longitude - middle.longitude) * metresPerDegree * narrowing,
    y: (middle.latitude - latitude) * metresPerDegree,
  });
}

/** The way back. */
export function unprojectionAround(middle: Place): (point: Flat) => Place {
  const narrowing = Math.cos(middle.latitude * radians);
  return ({ x, y }) => ({
    latitude: middle.latitude - y / metresPerDegree,
    longitude: middle.longitude + x / (metresPerDegree * narrowing),
  });
}

export function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce(
    (total, { latitude, longitude }) => ({
      latitude: total.latitude + latitude,
      longitude: total.longitude + longitude,
    }),
    { latitude: 0, longitude: 0 },
  );
  const count = Math.max(1, places.length);
  return { latitude: sum.latitude / count, longitude: sum.longitude / count };
}

/** What of the plane is in sight: the middle in metres, and how many metres a pixel is. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly metresPerPixel: number;
}

const marginPixels = 44;
const [closest, farthest] = [0.5, 2_000];

/** All of the points, with a margin. */
export function sightOf(points: readonly Flat[], width: number, height: number): Sight {
  if (points.length === 0) return { x: 0, y: 0, metresPerPixel: 20 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = (pixels: number) => Math.max(80, pixels - 2 * marginPixels);
  const metresPerPixel = Math.max((right - left) / room(width), (bottom - top) / room(height), 2);
  return { x: (left + right) / 2, y: (top + bottom) / 2, metresPerPixel: Math.min(farthest, metresPerPixel) };
}

/** Closer (a factor above 1) or farther, so that the point under the pixel stays where it is. */
export function zoomed(sight: Sight, factor: number, offset: Flat): Sight {
  const metresPerPixel = Math.min(farthest, Math.max(closest, sight.metresPerPixel / factor));
  const change = sight.metresPerPixel - metresPerPixel;
  return { x: sight.x + offset.x * change, y: sight.y + offset.y * change, metresPerPixel };
}

/** A round length of the scale bar: the longest of 1, 2, 5, 10 … metres that fits. */
export function scaleLength(metresPerPixel: number, mostPixels: number): number {
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
}
