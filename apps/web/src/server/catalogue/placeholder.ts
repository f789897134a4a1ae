import { crc32, deflateSync } from "node:zlib";
import { thumbHashToRGBA } from "thumbhash";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether the picture is cut out: it has transparent parts and stands on the ground that the page draws. */
export function isCutOut(thumbHash: string): boolean {
  return ((Buffer.from(thumbHash, "base64")[2] ?? 0) & 0x80) !== 0;
}

/** A ThumbHash as a PNG of a few pixels a side, in a data URL; "" for what is no ThumbHash. */
export function placeholderUrl(thumbHash: string, sideMax: number): string {
  const hash = Buffer.from(thumbHash, "base64");
  if (hash.length < 6) return "";
  const { w, h, rgba } = thumbHashToRGBA(hash);
  const step = Math.ceil(Math.max(w, h) / sideMax);
  const width = Math.floor(w / step);
  const height = Math.floor(h / step);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * step * w + x * step) * 4;
      rows.set(rgba.subarray(from, from + 3), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const png = Buffer.concat([
    signature,
    chunk("IHDR", header(width, height)),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString("base64")}`;
}

function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  // Eight bits a channel, red green blue.
  content.set([8, 2], 8);
  return content;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
