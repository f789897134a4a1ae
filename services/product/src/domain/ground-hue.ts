const bins = 36;

/**
 * The hue, in whole OKLCH degrees, that colours most of a picture: pixels count by chroma and opacity, so that greys and
 * the empty ground do not. 0 for a picture without colour. `rgba` has 4 bytes a pixel.
 * OKLab as published by Björn Ottosson, bottosson.github.io/posts/oklab.
 */
export function groundHue(rgba: Uint8Array): number {
  const sums = Array.from({ length: bins }, () => ({ a: 0, b: 0, weight: 0 }));
  for (let i = 0; i + 3 < rgba.length; i += 4) {
    const { a, b } = toOklab(rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0);
    const chroma = Math.hypot(a, b);
    if (chroma < 0.02) continue;
    const opacity = (rgba[i + 3] ?? 0) / 255;
    const sum = sums[Math.floor(degrees(a, b) / (360 / bins)) % bins];
    if (!sum) continue;
    sum.a += a * opacity;
    sum.b += b * opacity;
    sum.weight += chroma * opacity;
  }
  const best = strongest(sums.map((sum) => sum.weight));
  const around = [-1, 0, 1].flatMap((step) => sums[(best + step + bins) % bins] ?? []);
  const a = around.reduce((total, sum) => total + sum.a, 0);
  const b = around.reduce((total, sum) => total + sum.b, 0);
  return a === 0 && b === 0 ? 0 : Math.round(degrees(a, b)) % 360;
}

/** The bin that has most together with its neighbours, so that a hue on a border is not split in two. */
function strongest(weights: readonly number[]): number {
  const at = (index: number) => weights[(index + bins) % bins] ?? 0;
  const smooth = weights.map((weight, index) => weight + (at(index - 1) + at(index + 1)) / 2);
  return smooth.indexOf(Math.max(...smooth));
}

function degrees(a: number, b: number): number {
  return ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

function toOklab(red: number, green: number, blue: number): { a: number; b: number } {
  const r = linear(red);
  const g = linear(green);
  const b = linear(blue);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
