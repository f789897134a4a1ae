import { inflateSync } from "node:zlib";

/** The words of a PDF as pdfkit writes it: hex strings of glyphs, and for each typeface a map from glyphs to characters. */
export function pdfText(file: Buffer): string {
  const streams = streamsOf(file);
  const maps = streams.filter((text) => text.includes("beginbfrange")).map(glyphMapOf);
  const lines = streams
    .filter((text) => /\bTJ\b/.test(text))
    .flatMap((text) => [...text.matchAll(/\[((?:<[0-9a-f]+>|[-\d. ])+)\] TJ/g)].map((match) => match[1] ?? ""));
  // Which typeface a line is in is not followed: a line reads well in its own.
  return lines.flatMap((line) => maps.map((map) => readLine(line, map))).join("\n");
}

function streamsOf(file: Buffer): string[] {
  const streams: string[] = [];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 7)) {
    const end = file.indexOf("\nendstream", at);
    if (file.subarray(at - 3, at).toString() === "end" || end < 0) continue;
    try {
      streams.push(inflateSync(file.subarray(at + 7, end)).toString("latin1"));
    } catch {
      // Not compressed: no text.
    }
  }
  return streams;
}

function glyphMapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, from = "", , texts = ""] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)) {
    for (const [at, hex] of [...texts.matchAll(/<([0-9a-f]+)>/g)].map((match) => match[1] ?? "").entries()) {
      map.set(Number.parseInt(from, 16) + at, Buffer.from(hex, "hex").swap16().toString("utf16le"));
    }
  }
  return map;
}

function readLine(line: string, map: ReadonlyMap<number, string>): string {
  const glyphs = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap((match) => match[1]?.match(/.{4}/g) ?? []);
  return glyphs.map((hex) => map.get(Number.parseInt(hex, 16)) ?? "").join("");
}
