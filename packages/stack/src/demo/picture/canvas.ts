import type { PlacedObject } from "./place-object.ts";
import type { Shadow } from "./shadow.ts";

export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Square RGBA pixels, painted back to front with source-over. */
export interface Canvas {
  readonly sidePx: number;
  readonly rgba: Buffer;
}

export function createCanvas(sidePx: number, ground: Rgba): Canvas {
  return { sidePx, rgba: Buffer.alloc(sidePx * sidePx * 4, Uint8Array.from(ground)) };
}

const faintestAlpha = 0.002;

/** `alpha` 0 to 1. */
function paint(target: Buffer, at: number, red: number, green: number, blue: number, alpha: number): void {
  if (alpha === 1) {
    target[at] = red;
    target[at + 1] = green;
    target[at + 2] = blue;
    target[at + 3] = 255;
    return;
  }
  const below = ((target[at + 3] as number) / 255) * (1 - alpha);
  const total = alpha + below;
  const share = alpha / total;
  const rest = 1 - share;
  target[at] = red * share + (target[at] as number) * rest + 0.5;
  target[at + 1] = green * share + (target[at + 1] as number) * rest + 0.5;
  target[at + 2] = blue * share + (target[at + 2] as number) * rest + 0.5;
  target[at + 3] = total * 255 + 0.5;
}

export function drawObject(canvas: Canvas, { rgba, widthPx, heightPx, leftPx, topPx }: PlacedObject): void {
  const fromX = Math.max(0, -leftPx);
  const toX = Math.min(widthPx, canvas.sidePx - leftPx);
  const toY = Math.min(heightPx, canvas.sidePx - topPx);
  for (let y = Math.max(0, -topPx); y < toY; y++) {
    let from = (y * widthPx + fromX) * 4;
    let to = ((y + topPx) * canvas.sidePx + leftPx + fromX) * 4;
    for (let x = fromX; x < toX; x++, from += 4, to += 4) {
      const alpha = rgba[from + 3] as number;
      if (alpha === 0) continue;
      paint(canvas.rgba, to, rgba[from] as number, rgba[from + 1] as number, rgba[from + 2] as number, alpha / 255);
    }
  }
}

/** The shadow's coarse alpha is interpolated to the canvas's pixels. */
export function drawShadow(canvas: Canvas, { alpha, sidePx: coarsePx, colour }: Shadow): void {
  const [red, green, blue] = colour;
  const { sidePx, rgba } = canvas;
  const step = coarsePx / sidePx;
  const line = new Float32Array(coarsePx);
  for (let y = 0; y < sidePx; y++) {
    if (!interpolateLine(line, alpha, (y + 0.5) * step - 0.5)) continue;
    for (let x = 0; x < sidePx; x++) {
      const u = Math.min(coarsePx - 1.001, Math.max(0, (x + 0.5) * step - 0.5));
      const column = u | 0;
      const left = line[column] as number;
      const a = left + ((line[column + 1] as number) - left) * (u - column);
      if (a > faintestAlpha) paint(rgba, (y * sidePx + x) * 4, red, green, blue, a);
    }
  }
}

/** Fills `line` with the row at height `v` of square values; false when it is all but empty. */
function interpolateLine(line: Float32Array, values: Float32Array, v: number): boolean {
  const last = line.length - 1;
  const row = Math.min(last - 1, Math.max(0, Math.floor(v)));
  const share = Math.min(1, Math.max(0, v - row));
  let largest = 0;
  for (let x = 0; x <= last; x++) {
    const above = values[row * line.length + x] as number;
    const value = above + ((values[(row + 1) * line.length + x] as number) - above) * share;
    line[x] = value;
    if (value > largest) largest = value;
  }
  return largest > faintestAlpha;
}
