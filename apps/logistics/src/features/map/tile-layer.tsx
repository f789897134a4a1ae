"use client";
import type { Flat, Place } from "./projection.ts";
import type { Tile } from "./tiles.ts";

/** Pictures over the drawn map, which stays to be seen where one does not come. */
export function TileLayer({ tiles, at }: { tiles: readonly Tile[]; at: (place: Place) => Flat }) {
  return (
    <g aria-hidden className="pointer-events-none">
      {tiles.map(({ key, url, northWest, southEast }) => {
        const [from, to] = [at(northWest), at(southEast)];
        return (
          <image
            key={key}
            href={url}
            {...from}
            // A hair more, or lines of the ground shine between them.
            width={to.x - from.x + 0.5}
            height={to.y - from.y + 0.5}
            preserveAspectRatio="none"
          />
        );
      })}
    </g>
  );
}
