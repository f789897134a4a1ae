import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import sirv from "sirv";
import { createPageCache } from "./page-cache.mjs";
import { sayMissesWhole } from "./whole-misses.mjs";

// Next's own standalone server with three things in front: the files of the build go out as compressed as they were made,
// tRPC and the pages that are the same for everybody without passing through Next each time.
const folder = import.meta.dirname;
const assetPath = "/_next/static";
const yearS = 31_536_000;

const { env } = process;

const { config } = JSON.parse(readFileSync(join(folder, ".next", "required-server-files.json"), "utf8"));
env.NODE_ENV = "production";
// As the server.js does that Next writes for a standalone build.
env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
process.chdir(folder);

const port = Number(env.PORT ?? 3000);
const hostname = env.HOSTNAME ?? "0.0.0.0";
const app = next({ dev: false, dir: folder, hostname, port });
const handle = app.getRequestHandler();

const serveAsset = sirv(join(folder, ".next", "static"), {
  brotli: true,
  gzip: true,
  etag: true,
  extensions: [],
  immutable: true,
  maxAge: yearS,
  setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
});

/** The page that says so, whole: what Next answers with is empty without scripts. */
const readMissing = (locale) => fetch(`http://127.0.0.1:${port}/${locale}/missing`);

const pages = createPageCache(handle, { readMissing });

async function answer(request, response) {
  const { method, url = "/" } = request;
  // Next would answer it as if it were a page.
  if (method === "TRACE") return response.writeHead(405, { allow: "GET, HEAD, POST" }).end();
  // Left there by src/server/start.ts.
  const serveTrpc = globalThis[Symbol.for("souk.serve-trpc")];
  if (serveTrpc && url.startsWith("/api/trpc/")) return serveTrpc(request, response);
  if (await pages.answer(request, response)) return;
  if (!url.startsWith(`${assetPath}/`)) {
    sayMissesWhole(request, response, readMissing);
    return handle(request, response);
  }
  request.url = url.slice(assetPath.length);
  return serveAsset(request, response, () => {
    request.url = url;
    return handle(request, response);
  });
}

const server = createServer((request, response) => {
  Promise.resolve(answer(request, response)).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
});

/** Requests under way are answered first. */
function stop() {
  // Pages that follow an order connect again, to whoever runs then.
  globalThis[Symbol.for("souk.end-streams")]?.();
  server.close(() => app.close().finally(() => process.exit()));
}

await app.prepare();
// Longer than any proxy in front keeps a connection that it may write into at any time.
server.keepAliveTimeout = 75_000;
server.listen(port, hostname);
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
