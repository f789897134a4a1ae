/// <reference lib="webworker" />
import { NetworkFirst, Serwist } from "serwist";
import { documents, isDocument, startDocument } from "./documents.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in when the worker is bundled. */
declare const BUILD_ID: string;
declare const BUILD_FILES: readonly string[];

const cacheName = "courier-documents";
const networkTimeoutSeconds = 4;

/** A document that was not asked away to the sign-in page; it has nothing of anybody in it. */
const isOwn = (response: Response) => response.status === 200 && !response.redirected;

const serwist = new Serwist({
  precacheEntries: [
    // Their names change with what is in them.
    ...BUILD_FILES.map((url) => ({ url, revision: null })),
    ...["/scanner/zxing_reader.wasm", "/icon-192.png"].map((url) => ({ url, revision: BUILD_ID })),
  ],
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ url, request, sameOrigin }) => sameOrigin && request.mode === "navigate" && isDocument(url.pathname),
      handler: new NetworkFirst({
        cacheName,
        networkTimeoutSeconds,
        // One document stands behind every "?".
        matchOptions: { ignoreSearch: true, ignoreVary: true },
        plugins: [
          {
            cacheKeyWillBeUsed: async ({ request }) => new URL(request.url).origin + new URL(request.url).pathname,
            cacheWillUpdate: async ({ response }) => (isOwn(response) ? response : null),
          },
        ],
      }),
    },
    {
      // The front door, without a network: straight to the run.
      matcher: ({ url, request, sameOrigin }) =>
        sameOrigin && request.mode === "navigate" && /^\/(en|ru)?\/?$/.test(url.pathname),
      handler: async ({ request, url }) =>
        fetch(request).catch(() => Response.redirect(startDocument(url.pathname, navigator.language))),
    },
  ],
});

serwist.addEventListeners();

self.addEventListener("install", (event) => event.waitUntil(keepDocuments()));
// The page that asks was just loaded: it is of the newest build, and so may be the worker.
self.addEventListener("message", (event) => {
  if (event.data === "take over") void self.skipWaiting();
});

async function keepDocuments(): Promise<void> {
  const cache = await caches.open(cacheName);
  const keep = async (url: string) => {
    const response = await fetch(url);
    if (isOwn(response)) await cache.put(url, response);
  };
  // Who is not signed in now has them kept when they come.
  await Promise.all(documents.map((url) => keep(url).catch(() => {})));
}
