/// <reference lib="webworker" />
import { CacheFirst, ExpirationPlugin, NetworkFirst, NetworkOnly, Serwist } from "serwist";
import { isCataloguePage, offlinePage, offlinePages } from "./kept-pages.ts";
import { showMessages } from "./messages.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in when the worker is bundled, so that a new build brings a new offline page. */
declare const BUILD_ID: string;

const day = 24 * 60 * 60;

// Only what is the same for everybody is ever kept: no cart, no account, no answer of the API.
const serwist = new Serwist({
  precacheEntries: offlinePages.map((url) => ({ url, revision: BUILD_ID })),
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
      handler: new CacheFirst({
        cacheName: "build-files",
        plugins: [new ExpirationPlugin({ maxEntries: 200, maxAgeSeconds: 30 * day, purgeOnQuotaError: true })],
      }),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/media/"),
      handler: new CacheFirst({
        cacheName: "pictures",
        plugins: [new ExpirationPlugin({ maxEntries: 150, maxAgeSeconds: 7 * day, purgeOnQuotaError: true })],
      }),
    },
    {
      matcher: ({ url, request, sameOrigin }) =>
        sameOrigin && request.mode === "navigate" && isCataloguePage(url.pathname),
      handler: new NetworkFirst({
        cacheName: "catalogue-pages",
        plugins: [new ExpirationPlugin({ maxEntries: 40, maxAgeSeconds: 7 * day, purgeOnQuotaError: true })],
      }),
    },
    { matcher: ({ request }) => request.mode === "navigate", handler: new NetworkOnly() },
  ],
});

serwist.setCatchHandler(async ({ request, url }) => {
  if (request.mode !== "navigate") return Response.error();
  return (await serwist.matchPrecache(offlinePage(url.pathname))) ?? Response.error();
});

serwist.addEventListeners();
showMessages();

/** The offline page must have its looks even when no page was opened since the worker came. */
self.addEventListener("install", (event) => event.waitUntil(keepStyles()));

async function keepStyles(): Promise<void> {
  const html = await (await fetch(offlinePage("/"))).text();
  const styles = [...html.matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)].flatMap(([, path]) => path ?? []);
  await (await caches.open("build-files")).addAll(styles);
}
