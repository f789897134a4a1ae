import { readFile } from "node:fs/promises";
import path from "node:path";

/** The reader of barcodes for browsers that bring none, from this origin: kept on the device like the rest of the app. */
export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const file = path.join(process.cwd(), "../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
  return new Response(await readFile(file), {
    headers: { "content-type": "application/wasm", "cache-control": "public, max-age=86400" },
  });
}
