import { expect, test } from "vitest";
import { cornerOf, tileAt, tilesInSight } from "./tiles.ts";

const porto = { latitude: 41.1496, longitude: -8.6109 };
const size = { width: 900, height: 600 };
const seen = (metresPerPixel: number, centre = porto) =>
  tilesInSight("https://tiles.example/{z}/{x}/{y}.png", { centre, sight: { x: 0, y: 0, metresPerPixel }, size });

test("a place lies in the tile that the scheme's own example says", () => {
  // Cologne: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
  expect(tileAt({ latitude: 50.937_55, longitude: 6.960_28 }, 12).map(Math.floor)).toEqual([2127, 1372]);
  expect(tileAt({ latitude: 0, longitude: 0 }, 1)).toEqual([1, 1]);
});

test("a tile's corner is where the tile begins", () => {
  const corner = cornerOf(1949, 1532, 12);
  const [column, row] = tileAt(corner, 12);
  expect(column).toBeCloseTo(1949, 9);
  expect(row).toBeCloseTo(1532, 9);
});

test.each([0.5, 2, 7.3, 20, 150, 2_000])(
  "at %s m a pixel all that is in sight is covered, by few tiles",
  (metresPerPixel) => {
    const tiles = seen(metresPerPixel);
    expect(tiles.length).toBeGreaterThan(0);
    expect(tiles.length).toBeLessThanOrEqual(40);
    const halfHeight = ((size.height / 2) * metresPerPixel) / 111_195;
    const halfWidth = ((size.width / 2) * metresPerPixel) / (111_195 * Math.cos((porto.latitude * Math.PI) / 180));
    for (const [north, east] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
      [0, 0],
    ] as const) {
      const latitude = porto.latitude + north * halfHeight * 0.97;
      const longitude = porto.longitude + east * halfWidth * 0.97;
      const isCovered = tiles.some(
        ({ northWest, southEast }) =>
          northWest.latitude >= latitude &&
          latitude >= southEast.latitude &&
          northWest.longitude <= longitude &&
          longitude <= southEast.longitude,
      );
      expect(isCovered, `${north} ${east}`).toBe(true);
    }
  },
);

test("each tile is asked for at its own address, and a map without room asks for none", () => {
  const tiles = seen(20);
  expect(new Set(tiles.map(({ url }) => url)).size).toBe(tiles.length);
  for (const { key, url } of tiles) expect(url).toBe(`https://tiles.example/${key}.png`);
  const sight = { x: 0, y: 0, metresPerPixel: 5 };
  expect(tilesInSight("{z}{x}{y}", { centre: porto, sight, size: { width: 0, height: 0 } })).toEqual([]);
});
