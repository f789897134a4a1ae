import { inflateSync } from "node:zlib";
import bwipjs from "bwip-js/node";

/** Whether a page of a PDF has the bars of Code 128 for this text, wherever and however large. */
export function hasBarcode(file: Buffer, text: string): boolean {
  const [encoded] = bwipjs.raw("code128", text, {});
  if (!encoded || !("sbs" in encoded)) return false;
  const wanted = Array.from(encoded.sbs).filter((_, at) => at % 2 === 0);
  return pagesOf(file).some((page) => {
    const bars = [...page.matchAll(/^([\d.]+) [\d.]+ ([\d.]+) [\d.]+ re$/gm)].map(([, , width]) => Number(width));
    if (bars.length !== wanted.length) return false;
    const module = Math.min(...bars);
    return bars.every((width, at) => Math.round(width / module) === wanted[at]);
  });
}

function pagesOf(file: Buffer): string[] {
  const pages: string[] = [];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 7)) {
    const end = file.indexOf("\nendstream", at);
    if (file.subarray(at - 3, at).toString() === "end" || end < 0) continue;
    try {
      pages.push(inflateSync(file.subarray(at + 7, end)).toString("latin1"));
    } catch {
      // Not compressed: no page.
    }
  }
  return pages;
}
