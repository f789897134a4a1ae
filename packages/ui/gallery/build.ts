import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";
import { takeShots } from "./shots.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const { values } = parseArgs({ options: { shots: { type: "boolean", default: false }, out: { type: "string" } } });
const out = values.out ?? (await mkdtemp(join(tmpdir(), "souk-ui-")));
await mkdir(out, { recursive: true });

const scripts = { bundle: true, format: "esm", jsx: "automatic", outdir: out, logLevel: "warning" } as const;
await build({ ...scripts, entryPoints: [join(here, "client.tsx")], format: "iife", minify: true });
await build({
  ...scripts,
  entryPoints: [join(here, "server.tsx")],
  platform: "node",
  outExtension: { ".js": ".mjs" },
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});
await buildStyles();

const { renderGallery }: { renderGallery: () => string } = await import(pathToFileURL(join(out, "server.mjs")).href);
const file = join(out, "index.html");
await writeFile(file, renderGallery());
console.log(`gallery: ${file}`);
if (values.shots) for (const shot of await takeShots(file, out)) console.log(shot);

async function buildStyles() {
  const from = join(here, "gallery.css");
  const css = await postcss([tailwind({ base: here })]).process(await readFile(from, "utf8"), { from });
  await build({
    stdin: { contents: css.css, loader: "css", resolveDir: here },
    bundle: true,
    outfile: join(out, "gallery.css"),
    loader: { ".woff2": "file" },
    logLevel: "warning",
  });
}
