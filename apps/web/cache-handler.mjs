import FileSystemCacheModule from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import tagsManifest from "next/dist/server/lib/incremental-cache/tags-manifest.external.js";

const FileSystemCache = FileSystemCacheModule.default ?? FileSystemCacheModule;

const missesMax = 500;
const missLifetimeMs = 60_000;

/**
 * Next's own cache of static pages, but for addresses that anybody can make up: what is not there, and lists from any place
 * on, would fill the disk without bound. A page that was there and is gone is kept as gone.
 *
 * A page with a stale tag is made anew before it is shown again. What it is made of stays, stale, so that a page can still be
 * made when an upstream is away: see src/server/pages/read-cached.ts.
 */
// biome-ignore lint/style/noDefaultExport: Next takes the default export
export default class BoundedCache extends FileSystemCache {
  static misses = new Map();

  async get(key, context) {
    const miss = BoundedCache.misses.get(key);
    if (miss && miss.lastModified > Date.now() - missLifetimeMs) return miss;
    BoundedCache.misses.delete(key);
    const found = await super.get(key, context);
    return isOutdatedPage(found) ? null : found;
  }

  async set(key, data, context) {
    if (!isMadeUp(key, data) || this.isStored(key, data.kind)) return super.set(key, data, context);
    if (data.kind !== "APP_PAGE" || key.includes("/more/")) return;
    BoundedCache.misses.set(key, { value: data, lastModified: Date.now(), cacheControl: context.cacheControl });
    const [oldest] = BoundedCache.misses.keys();
    if (BoundedCache.misses.size > missesMax) BoundedCache.misses.delete(oldest);
  }

  async revalidateTag(tags, durations) {
    BoundedCache.misses.clear();
    await super.revalidateTag(tags, durations);
    // Of page-cache.mjs, where there is one.
    globalThis[Symbol.for("souk.page-cache")]?.clear();
  }

  isStored(key, kind) {
    return this.fs.existsSync(this.getFilePath(kind === "APP_PAGE" ? `${key}.html` : key, kind));
  }
}

function isOutdatedPage(found) {
  if (found?.value?.kind !== "APP_PAGE") return false;
  const tags = found.value.headers?.["x-next-cache-tags"];
  return typeof tags === "string" && tagsManifest.areTagsStale(tags.split(","), found.lastModified);
}

function isMadeUp(key, data) {
  if (data?.kind === "APP_PAGE") return data.status === 404 || key.includes("/more/");
  return data?.kind === "FETCH" && data.data.body === "null";
}
