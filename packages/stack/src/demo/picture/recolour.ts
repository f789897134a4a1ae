import type { DominantColour } from "./dominant-colour.ts";
import { hueTurnDeg, type Oklab, type Oklch, oklabOfRgb, rgbOfOklab } from "./oklch.ts";

const ramp = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Keeps black black and white white and brings `from` to `to`, so shading and highlights survive. */
function toneCurve(l: number, from: number, to: number): number {
  return l <= from ? (l * to) / from : to + ((l - from) * (1 - to)) / (1 - from);
}

function dyed({ l }: Oklab, from: DominantColour, to: Oklch): Oklab {
  const lightness = toneCurve(l, from.l, to.l);
  const chroma = to.c * ramp(0, 0.35, lightness) * ramp(1, 0.86, lightness);
  const h = (to.hDeg * Math.PI) / 180;
  return { l: lightness, a: chroma * Math.cos(h), b: chroma * Math.sin(h) };
}

function turned(pixel: Oklab, from: DominantColour, to: Oklch): Oklab {
  const c = Math.hypot(pixel.a, pixel.b);
  const off = hueTurnDeg(from.hDeg, (Math.atan2(pixel.b, pixel.a) * 180) / Math.PI);
  // Trim of another hue (a zip, a rim) and greys keep their colour.
  const weight = ramp(85, 50, Math.abs(off)) * ramp(0.012, 0.045, c);
  if (weight === 0) return pixel;
  const h = ((to.hDeg + off * 0.5) * Math.PI) / 180;
  const chroma = c * Math.min(1.8, to.c / from.c);
  const l = toneCurve(pixel.l, from.l, to.l);
  return {
    l: pixel.l + weight * (l - pixel.l),
    a: pixel.a + weight * (chroma * Math.cos(h) - pixel.a),
    b: pixel.b + weight * (chroma * Math.sin(h) - pixel.b),
  };
}

/** A copy of the RGBA pixels whose main colour is `to` instead of `from`. */
export function recolour(rgba: Buffer, from: DominantColour, to: Oklch): Buffer {
  const change = from.isNeutral ? dyed : turned;
  const out = Buffer.from(rgba);
  for (let i = 0; i + 3 < out.length; i += 4) {
    if (out[i + 3] === 0) continue;
    const pixel = oklabOfRgb(out[i] ?? 0, out[i + 1] ?? 0, out[i + 2] ?? 0);
    const [red, green, blue] = rgbOfOklab(change(pixel, from, to));
    out[i] = red;
    out[i + 1] = green;
    out[i + 2] = blue;
  }
  return out;
}
