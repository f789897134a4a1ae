import type { Place, Sight } from "./projection.ts";
import type { Size } from "./use-size.ts";

/** A picture of a square piece of the world. */
export interface Tile {
  readonly key: string;
  readonly url: string;
  readonly northWest: Place;
  readonly southEast: Place;
}

/** Of the equator at zoom 0, where the world is one tile of 256 pixels. */
const metresPerPixelAtZoom0 = 156_543.034;
const radians = Math.PI / 180;
const [sharpest, most] = [19, 120];

/**
 * The tiles that a part of the map needs, by the scheme that tile servers share: `{z}`, `{x}` and `{y}` of Web Mercator
 * (https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames).
 */
export function tilesInSight(
  address: string,
  { centre, sight, size }: { centre: Place; sight: Sight; size: Size },
): Tile[] {
  if (size.width === 0 || size.height === 0) return [];
  const wide = metresPerPixelAtZoom0 * Math.cos(centre.latitude * radians);
  const zoom = Math.max(0, Math.min(sharpest, Math.round(Math.log2(wide / sight.metresPerPixel))));
  // How much of a tile a pixel of the screen is.
  const perPixel = sight.metresPerPixel / (wide / 2 ** zoom) / 256;
  const [x, y] = tileAt(centre, zoom);
  const range = (middle: number, pixels: number) => {
    const [first, last] = [middle - (pixels / 2) * perPixel, middle + (pixels / 2) * perPixel].map(Math.floor);
    const edge = 2 ** zoom - 1;
    return between(Math.max(0, first ?? 0), Math.min(edge, last ?? 0));
  };
  const columns = range(x, size.width);
  return range(y, size.height)
    .flatMap((row) => columns.map((column) => tileOf(address, { zoom, column, row })))
    .slice(0, most);
}

const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Where a place lies among the tiles of a zoom, with fractions. */
export function tileAt({ latitude, longitude }: Place, zoom: number): [column: number, row: number] {
  const count = 2 ** zoom;
  const row = (1 - Math.asinh(Math.tan(latitude * radians)) / Math.PI) / 2;
  return [((longitude + 180) / 360) * count, row * count];
}

/** The north-west corner of a tile. */
export function cornerOf(column: number, row: number, zoom: number): Place {
  const count = 2 ** zoom;
  const latitude = Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / count))) / radians;
  return { latitude, longitude: (column / count) * 360 - 180 };
}

function tileOf(address: string, { zoom, column, row }: Record<"zoom" | "column" | "row", number>): Tile {
  const names = { z: zoom, x: column, y: row };
  const url = address.replaceAll(/\{([xyz])\}/g, (_, name: keyof typeof names) => String(names[name]));
  const northWest = cornerOf(column, row, zoom);
  return { key: `${zoom}/${column}/${row}`, url, northWest, southEast: cornerOf(column + 1, row + 1, zoom) };
}
