import type { Oklch } from "./oklch.ts";

/** Colours that objects are recoloured to, as the OKLCH their main area ends up with. */
export const tints = {
  white: { l: 0.93, c: 0.006, hDeg: 80 },
  cream: { l: 0.91, c: 0.035, hDeg: 85 },
  sand: { l: 0.8, c: 0.065, hDeg: 78 },
  grey: { l: 0.68, c: 0.01, hDeg: 260 },
  graphite: { l: 0.42, c: 0.015, hDeg: 265 },
  black: { l: 0.31, c: 0.012, hDeg: 280 },
  silver: { l: 0.8, c: 0.008, hDeg: 265 },
  gold: { l: 0.8, c: 0.13, hDeg: 85 },
  brown: { l: 0.48, c: 0.075, hDeg: 50 },
  oak: { l: 0.73, c: 0.085, hDeg: 68 },
  terracotta: { l: 0.64, c: 0.14, hDeg: 40 },
  coral: { l: 0.71, c: 0.16, hDeg: 32 },
  red: { l: 0.58, c: 0.21, hDeg: 25 },
  burgundy: { l: 0.42, c: 0.13, hDeg: 15 },
  pink: { l: 0.76, c: 0.13, hDeg: 0 },
  orange: { l: 0.72, c: 0.17, hDeg: 55 },
  yellow: { l: 0.85, c: 0.16, hDeg: 92 },
  olive: { l: 0.58, c: 0.09, hDeg: 115 },
  sage: { l: 0.74, c: 0.06, hDeg: 145 },
  green: { l: 0.63, c: 0.16, hDeg: 148 },
  forest: { l: 0.45, c: 0.09, hDeg: 155 },
  mint: { l: 0.84, c: 0.09, hDeg: 165 },
  teal: { l: 0.62, c: 0.1, hDeg: 195 },
  sky: { l: 0.77, c: 0.11, hDeg: 230 },
  blue: { l: 0.58, c: 0.18, hDeg: 256 },
  navy: { l: 0.38, c: 0.09, hDeg: 265 },
  lilac: { l: 0.74, c: 0.1, hDeg: 300 },
  violet: { l: 0.54, c: 0.19, hDeg: 295 },
} as const satisfies Record<string, Oklch>;

export type TintName = keyof typeof tints;
