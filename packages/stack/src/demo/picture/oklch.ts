/** A colour in OKLCH; lightness 0 to 1. Björn Ottosson, https://bottosson.github.io/posts/oklab/ */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly hDeg: number;
}

/** Lightness and the two opponent axes of OKLab. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

const linearOfByte = Float64Array.from({ length: 256 }, (_, byte) => {
  const s = byte / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
});

const linearSteps = 4096;
const byteOfLinear = Uint8Array.from({ length: linearSteps + 1 }, (_, step) => {
  const x = step / linearSteps;
  return Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
});

const toByte = (linear: number): number =>
  byteOfLinear[Math.round(Math.min(1, Math.max(0, linear)) * linearSteps)] ?? 0;

/** From sRGB bytes. */
export function oklabOfRgb(red: number, green: number, blue: number): Oklab {
  const r = linearOfByte[red] ?? 0;
  const g = linearOfByte[green] ?? 0;
  const b = linearOfByte[blue] ?? 0;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function linearOfOklab({ l, a, b }: Oklab): [red: number, green: number, blue: number] {
  const lms0 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const lms1 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const lms2 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * lms0 - 3.3077115913 * lms1 + 0.2309699292 * lms2,
    -1.2684380046 * lms0 + 2.6097574011 * lms1 - 0.3413193965 * lms2,
    -0.0041960863 * lms0 - 0.7034186147 * lms1 + 1.707614701 * lms2,
  ];
}

const inGamut = ([red, green, blue]: readonly [number, number, number]): boolean =>
  red > -0.002 && red < 1.002 && green > -0.002 && green < 1.002 && blue > -0.002 && blue < 1.002;

/** sRGB bytes; chroma is lowered, never the hue bent, when the colour lies outside sRGB. */
export function rgbOfOklab(colour: Oklab): [red: number, green: number, blue: number] {
  let linear = linearOfOklab(colour);
  for (let share = 0.92; !inGamut(linear) && share > 0.2; share -= 0.08) {
    linear = linearOfOklab({ l: colour.l, a: colour.a * share, b: colour.b * share });
  }
  return [toByte(linear[0]), toByte(linear[1]), toByte(linear[2])];
}

export function rgbOfOklch({ l, c, hDeg }: Oklch): [red: number, green: number, blue: number] {
  const h = (hDeg * Math.PI) / 180;
  return rgbOfOklab({ l, a: c * Math.cos(h), b: c * Math.sin(h) });
}

/** "#a892d8". */
export function hexOfOklch(colour: Oklch): string {
  return `#${rgbOfOklch(colour)
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** Signed turn from one hue to another, -180 to 180. */
export function hueTurnDeg(fromDeg: number, toDeg: number): number {
  return ((((toDeg - fromDeg) % 360) + 540) % 360) - 180;
}
