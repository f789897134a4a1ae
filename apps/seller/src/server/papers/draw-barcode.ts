import bwipjs from "bwip-js/node";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Canvas {
  rect(x: number, y: number, width: number, height: number): Canvas;
  fill(color: string): Canvas;
}

/** Modules without ink that a scanner needs on either side. */
const quietModules = 10;

/** Draws Code 128 as bars that stay sharp at any size, with its quiet zones inside the place. */
export function drawBarcode(canvas: Canvas, code: string, { x, y, width, height }: Place): void {
  const widths = barsOf(code);
  const modules = widths.reduce((sum, bar) => sum + bar, 0) + 2 * quietModules;
  const module = width / modules;
  let at = x + quietModules * module;
  for (const [index, bar] of widths.entries()) {
    // Bars and gaps take turns, a bar first.
    if (index % 2 === 0) canvas.rect(at, y, bar * module, height);
    at += bar * module;
  }
  canvas.fill("#000000");
}

function barsOf(code: string): readonly number[] {
  const [encoded] = bwipjs.raw("code128", code, {});
  if (!encoded || !("sbs" in encoded)) throw new Error(`no barcode can say ${code}`);
  return Array.from(encoded.sbs);
}
