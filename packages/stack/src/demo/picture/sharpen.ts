import type { Pixels } from "./pixels.ts";

const amount = 0.45;

/**
 * A copy of the RGBA pixels with details raised before they are enlarged. The rim, where a neighbour is
 * transparent, is left alone: sharpening it draws a pale outline.
 */
export function sharpen({ rgba, widthPx, heightPx }: Pixels): Buffer {
  const out = Buffer.from(rgba);
  const line = widthPx * 4;
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1; x < widthPx - 1; x++) {
      const at = y * line + x * 4;
      const opaque =
        (rgba[at + 3] as number) &
        (rgba[at - 1] as number) &
        (rgba[at + 7] as number) &
        (rgba[at + 3 - line] as number);
      if ((opaque & (rgba[at + 3 + line] as number)) !== 255) continue;
      for (let i = at; i < at + 3; i++) {
        const around =
          ((rgba[i - 4] as number) +
            (rgba[i + 4] as number) +
            (rgba[i - line] as number) +
            (rgba[i + line] as number)) /
          4;
        const value = (rgba[i] as number) + amount * ((rgba[i] as number) - around);
        out[i] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
      }
    }
  }
  return out;
}
