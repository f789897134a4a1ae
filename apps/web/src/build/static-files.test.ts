import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareStaticFiles } from "./static-files.ts";

let folder: string;
const script = `console.log(${JSON.stringify("souk ".repeat(200))});`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "souk-static-"));
  await mkdir(join(folder, "chunks"));
  await writeFile(join(folder, "chunks", "a.js"), script);
  await writeFile(join(folder, "a.woff2"), "font");
});
afterEach(() => rm(folder, { recursive: true }));

test("a script begins with the hint once, however often the build ends, and both compressed forms hold the same", async () => {
  await prepareStaticFiles(folder);
  await prepareStaticFiles(folder);
  const file = join(folder, "chunks", "a.js");
  const served = await readFile(file);
  expect(served.toString()).toBe(`//# allFunctionsCalledOnLoad\n${script}`);
  expect(brotliDecompressSync(await readFile(`${file}.br`))).toEqual(served);
  expect(gunzipSync(await readFile(`${file}.gz`))).toEqual(served);
});

test("what is compressed by itself is left alone, and so are forms that were made before", async () => {
  await prepareStaticFiles(folder);
  await prepareStaticFiles(folder);
  expect((await readdir(folder)).toSorted()).toEqual(["a.woff2", "chunks"]);
  expect((await readdir(join(folder, "chunks"))).toSorted()).toEqual(["a.js", "a.js.br", "a.js.gz"]);
});
