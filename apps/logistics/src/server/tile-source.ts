import "server-only";
import { env } from "../env.ts";
import type { TileSource } from "../features/map/tile-source.tsx";

/** Where the desk's maps take their pictures from; null: from nowhere, they are drawn. */
export function tileSource(): TileSource | null {
  const { MAP_TILE_URL: address, MAP_TILE_CREDIT: credit } = env();
  return address === undefined ? null : { address, credit };
}
