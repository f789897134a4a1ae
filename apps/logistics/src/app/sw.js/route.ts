import { randomUUID } from "node:crypto";
import { globSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

/** Bundled once, by `next build`, which has written all other files of the build by then. */
export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.join(process.cwd(), "src/offline/service-worker.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    define: {
      BUILD_ID: JSON.stringify(randomUUID()),
      BUILD_FILES: JSON.stringify(buildFiles()),
      // The literal 'production' is what makes the library leave out its debugging messages.
      "process.env.NODE_ENV": '"production"',
    },
  });
  return new Response(outputFiles[0]?.text, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}

/** Addresses of all scripts, styles and fonts of this build: a phone without a network can fetch none later. */
function buildFiles(): string[] {
  const cwd = path.join(process.cwd(), ".next", "static");
  return globSync("**/*.{js,css,woff2}", { cwd }).map((file) => `/_next/static/${file.split(path.sep).join("/")}`);
}
