"use client";
import { createContext, type ReactNode, useContext } from "react";

/** Where pictures of the map come from, if from anywhere. */
export interface TileSource {
  /** With `{z}`, `{x}` and `{y}`. */
  readonly address: string;
  /** Whose map it is, as its licence wants it said; empty: nothing is. */
  readonly credit: string;
}

const Source = createContext<TileSource | null>(null);

export function TileSourceProvider({ source, children }: { source: TileSource | null; children: ReactNode }) {
  return <Source.Provider value={source}>{children}</Source.Provider>;
}

export const useTileSource = (): TileSource | null => useContext(Source);
