import { hueTurnDeg, type Oklch, oklabOfRgb } from "./oklch.ts";

export interface DominantColour extends Oklch {
  /** Too little colour for a hue to mean anything: headphones, cutlery. */
  readonly isNeutral: boolean;
}

const binDeg = 10;
const binCount = 360 / binDeg;
const windowDeg = 30;
const neutralBelowChroma = 0.045;

interface Sample {
  readonly l: number;
  readonly c: number;
  readonly hDeg: number;
}

function samplesOf(rgba: Buffer): Sample[] {
  const samples: Sample[] = [];
  // An eighth of the pixels is plenty.
  for (let i = 0; i + 3 < rgba.length; i += 32) {
    if ((rgba[i + 3] ?? 0) < 160) continue;
    const { l, a, b } = oklabOfRgb(rgba[i] ?? 0, rgba[i + 1] ?? 0, rgba[i + 2] ?? 0);
    samples.push({ l, c: Math.hypot(a, b), hDeg: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 });
  }
  return samples;
}

function peakHueDeg(samples: readonly Sample[]): number {
  const weights = new Float64Array(binCount);
  for (const { c, hDeg } of samples) {
    const bin = Math.floor(hDeg / binDeg) % binCount;
    weights[bin] = (weights[bin] ?? 0) + c;
  }
  let best = 0;
  let bestWeight = -1;
  for (let bin = 0; bin < binCount; bin++) {
    const at = (offset: number): number => weights[(bin + offset + binCount) % binCount] ?? 0;
    const weight = at(-1) + at(0) * 1.2 + at(1);
    if (weight > bestWeight) [best, bestWeight] = [bin, weight];
  }
  return (best + 0.5) * binDeg;
}

/** The colour that most of an RGBA image's colourfulness belongs to; of a neutral image its mean. */
export function dominantColour(rgba: Buffer): DominantColour {
  const samples = samplesOf(rgba);
  const meanChroma = samples.reduce((sum, { c }) => sum + c, 0) / Math.max(1, samples.length);
  const isNeutral = meanChroma < neutralBelowChroma;
  const peak = peakHueDeg(samples);
  const near = isNeutral ? samples : samples.filter(({ hDeg }) => Math.abs(hueTurnDeg(peak, hDeg)) < windowDeg);
  let [weight, l, c, turn] = [0, 0, 0, 0];
  for (const sample of near) {
    const w = isNeutral ? 1 : sample.c;
    weight += w;
    l += w * sample.l;
    c += w * sample.c;
    turn += w * (isNeutral ? 0 : hueTurnDeg(peak, sample.hDeg));
  }
  if (weight === 0) return { l: 0.7, c: 0, hDeg: 80, isNeutral: true };
  return { l: l / weight, c: c / weight, hDeg: (peak + turn / weight + 360) % 360, isNeutral };
}
