/** RGBA pixels, not premultiplied. */
export interface Pixels {
  readonly rgba: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Cut to the pixels that are not all but transparent. */
export function trim({ rgba, widthPx, heightPx }: Pixels): Pixels {
  let [left, right, top, bottom] = [widthPx, -1, heightPx, -1];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if ((rgba[(y * widthPx + x) * 4 + 3] as number) < 8) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return { rgba, widthPx, heightPx };
  const width = right - left + 1;
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) => {
    const start = ((top + row) * widthPx + left) * 4;
    return rgba.subarray(start, start + width * 4);
  });
  return { rgba: Buffer.concat(rows), widthPx: width, heightPx: rows.length };
}
