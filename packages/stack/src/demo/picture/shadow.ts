import type { PlacedObject } from "./place-object.ts";

/** Alpha 0 to 1 of a whole square frame, at a quarter of its size. */
export interface Shadow {
  readonly alpha: Float32Array;
  readonly sidePx: number;
  readonly colour: readonly [red: number, green: number, blue: number];
}

const reduction = 4;
const warmInk = [92, 58, 38] as const;
/** One long soft shadow, and a short one that sets the object down. */
const parts = [
  { downPx: 46, radiusPx: 30, strength: 0.3 },
  { downPx: 14, radiusPx: 10, strength: 0.14 },
];

function boxBlurLines(from: Float32Array, to: Float32Array, sidePx: number, radius: number): void {
  const share = 1 / (2 * radius + 1);
  for (let line = 0; line < sidePx; line++) {
    const start = line * sidePx;
    let sum = 0;
    for (let i = -radius; i < sidePx; i++) {
      const entering = i + radius;
      if (entering < sidePx) sum += from[start + entering] as number;
      const leaving = i - radius - 1;
      if (leaving >= 0) sum -= from[start + leaving] as number;
      // Written transposed, so that a second pass does the other direction.
      if (i >= 0) to[i * sidePx + line] = sum * share;
    }
  }
}

/** Three box blurs are a Gaussian to the eye. */
function blur(values: Float32Array<ArrayBuffer>, sidePx: number, radius: number): Float32Array<ArrayBuffer> {
  let [from, to] = [values, new Float32Array(values.length)];
  for (let pass = 0; pass < 6; pass++) {
    boxBlurLines(from, to, sidePx, radius);
    [from, to] = [to, from];
  }
  return from;
}

function silhouette({ rgba, widthPx, heightPx, leftPx, topPx }: PlacedObject, sidePx: number, downPx: number) {
  const values = new Float32Array(sidePx * sidePx);
  for (let y = 0; y < heightPx; y += reduction) {
    const row = Math.round((y + topPx + downPx) / reduction);
    if (row < 0 || row >= sidePx) continue;
    for (let x = 0; x < widthPx; x += reduction) {
      const column = Math.round((x + leftPx) / reduction);
      if (column >= 0 && column < sidePx) {
        values[row * sidePx + column] = (rgba[(y * widthPx + x) * 4 + 3] as number) / 255;
      }
    }
  }
  return values;
}

/** The shadow an object throws on a square frame. */
export function shadowOf(object: PlacedObject, framePx: number): Shadow {
  const sidePx = framePx / reduction;
  const light = new Float32Array(sidePx * sidePx).fill(1);
  for (const { downPx, radiusPx, strength } of parts) {
    const dark = blur(silhouette(object, sidePx, downPx), sidePx, Math.round(radiusPx / reduction));
    for (let i = 0; i < light.length; i++) light[i] = (light[i] as number) * (1 - strength * (dark[i] as number));
  }
  return { alpha: light.map((share) => 1 - share), sidePx, colour: warmInk };
}
