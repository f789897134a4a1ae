import { captured, isHtml, isMissing, send } from "./page-answer.mjs";
import { allowingOnlyItsScripts } from "./script-hashes.mjs";
import { saidWhole } from "./whole-misses.mjs";

/** The handler of Next's own cache clears it, whenever any tag expires. */
const place = Symbol.for("souk.page-cache");

/** Of several processes only one hears that a page has become untrue: the others serve it for so long at most. */
const lifetimeMs = 10_000;
const bytesMax = 64 * 1024 * 1024;
/** What is the same for everybody; src/proxy.ts leaves out the same. */
const sameForAll = /^\/(en|ru)(\/(p|c|s|new|offline|missing)(\/[^?]*)?)?(\?|$)/;

/**
 * Static pages as they last left Next, each compressed once. Next takes fifteen times as long to find a page in its own cache. Only what Next
 * called fresh is kept; it goes when anything expires that a page may show, or after `lifetimeMs`. A page that is not there is answered
 * with what `readMissing` fetches for its language. All of them run the scripts that they came with and no others.
 */
export function createPageCache(handle, { now = Date.now, readMissing = async (_locale) => Response.error() } = {}) {
  const pages = new Map();
  let bytes = 0;
  let generation = 0;

  function clear() {
    generation++;
    pages.clear();
    bytes = 0;
  }

  function forget(url) {
    const page = pages.get(url);
    if (page) bytes -= page.size;
    pages.delete(url);
  }

  function find(url) {
    const page = pages.get(url);
    if (page && page.until > now()) return page;
    forget(url);
    return undefined;
  }

  function keep(url, page) {
    forget(url);
    // With room for its compressed forms.
    page.size = page.body.length * 2;
    pages.set(url, page);
    bytes += page.size;
    for (const oldest of pages.keys()) {
      if (bytes <= bytesMax) break;
      forget(oldest);
    }
  }

  /** False when the request is not for a page that is the same for everybody. */
  async function answer(request, response) {
    const { method, url = "/", headers } = request;
    if (method !== "GET" || headers.rsc !== undefined || !sameForAll.test(url)) return false;
    const found = find(url);
    if (found) await send(found, headers, response);
    else await askNext(request, response);
    return true;
  }

  async function askNext(request, response) {
    const askedIn = generation;
    const headers = { ...request.headers };
    // Next is to give the whole page as it is; what the browser can do with it is seen to here.
    for (const name of ["accept-encoding", "if-none-match"]) delete request.headers[name];
    const page = allowingOnlyItsScripts(await captured(response, () => handle(request, response)));
    const isKept = isFresh(page) && !request.url.includes("?") && askedIn === generation;
    if (isKept) keep(request.url, { ...page, until: now() + lifetimeMs });
    const isMiss = page.isWhole && isMissing(page);
    await send(isMiss ? await saidWhole(page, request.url, readMissing) : page, headers, response);
  }

  globalThis[place] = { clear };
  return { answer, clear };
}

const isFresh = (page) =>
  page.isWhole &&
  page.status === 200 &&
  isHtml(page) &&
  page.headers["x-nextjs-cache"] === "HIT" &&
  !page.headers["set-cookie"];
