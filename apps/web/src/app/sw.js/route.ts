import { randomUUID } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";

/** Bundled once, by `next build`: Next makes no service workers itself. */
export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [path.join(process.cwd(), "src/offline/service-worker.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    // The literal 'production' is what makes the library leave out its debugging messages.
    define: { BUILD_ID: JSON.stringify(randomUUID()), "process.env.NODE_ENV": '"production"' },
  });
  return new Response(outputFiles[0]?.text, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}
