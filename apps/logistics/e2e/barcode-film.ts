import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

const width = 640;
const height = 480;
const white = 235;
const black = 16;

/** A film of a label with a Code 128 barcode, as a camera sees it: the path of a Y4M file that Chromium plays in a loop. */
export async function filmOfBarcode(code: string): Promise<string> {
  const wasm = createRequire(import.meta.url).resolve("zxing-wasm/writer/zxing_writer.wasm");
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(wasm)).buffer } });
  const { symbol } = await writeBarcode(code, { format: "Code128" });
  const scale = Math.floor((width - 80) / symbol.width);
  const left = Math.floor((width - symbol.width * scale) / 2);
  const luma = Buffer.alloc(width * height, white);
  for (let y = 140; y < 340; y++)
    for (let x = 0; x < symbol.width * scale; x++)
      if (symbol.data[Math.floor(x / scale)] === 0) luma[y * width + left + x] = black;
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, grey]);
  const path = join(await mkdtemp(join(tmpdir(), "souk-film-")), "label.y4m");
  await writeFile(
    path,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
  return path;
}
