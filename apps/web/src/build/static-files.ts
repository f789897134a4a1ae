import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(js|css|svg|json|txt)$/;

/**
 * Asks the browser to compile a whole script while it arrives, beside the page's own thread (V8; others ignore it:
 * https://v8.dev/blog/explicit-compile-hints). A bundle is functions in an array: without it each is only skimmed and
 * then compiled when it is first called, in one long task that holds up the page.
 */
const compileHint = "//# allFunctionsCalledOnLoad\n";

/** Makes the files that the build wrote for browsers ready to be served: hinted, and compressed as small as they get. */
export async function prepareStaticFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.filter((file) => compressible.test(file)).map(prepare));
}

async function prepare(file: string): Promise<void> {
  const built = await readFile(file, "utf8");
  const text = file.endsWith(".js") && !built.startsWith(compileHint) ? compileHint + built : built;
  if (text !== built) await writeFile(file, text);
  const best = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await Promise.all([
    promisify(brotliCompress)(text, { params: best }).then((bytes) => writeFile(`${file}.br`, bytes)),
    promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }).then((bytes) => writeFile(`${file}.gz`, bytes)),
  ]);
}
