import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The handler of Next's own cache clears it, whenever any tag expires. */
const place = Symbol.for("souk.page-cache");

/** Of several processes only one hears that a page has become untrue: the others serve it for so long at most. */
const lifetimeMs = 10_000;
const bytesMax = 64 * 1024 * 1024;
/** What is the same for everybody; src/proxy.ts leaves out the same. */
const sameForAll = /^\/(en|ru)(\/(p|c|s|new)(\/[^?]*)?)?$/;
const forThisConnection = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);

const encoders = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body),
};

/**
 * Static pages as they last left Next, each compressed once. Next takes fifteen times as long to find a page in its own cache. Only what Next
 * called fresh is kept; it goes when anything expires that a page may show, or after `lifetimeMs`. A page that is not there is answered
 * with what `readMissing` fetches for its language.
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
    const page = await captured(response, () => handle(request, response));
    if (isFresh(page) && askedIn === generation) keep(request.url, { ...page, until: now() + lifetimeMs });
    await send(isMissing(page) ? await saidWhole(page, request.url) : page, headers, response);
  }

  /** Without it the page stays as Next made it. */
  async function saidWhole(page, url) {
    try {
      const said = await readMissing(url.split("/", 2)[1]);
      if (said.status !== 200) return page;
      const headers = { ...page.headers };
      for (const name of ["content-security-policy", "link"]) headers[name] = said.headers.get(name) ?? "";
      return { ...page, headers, body: Buffer.from(await said.arrayBuffer()) };
    } catch {
      return page;
    }
  }

  globalThis[place] = { clear };
  return { answer, clear };
}

const isHtml = ({ headers }) => String(headers["content-type"] ?? "").startsWith("text/html");

const isMissing = (page) => page.isWhole && page.status === 404 && isHtml(page);

const isFresh = (page) =>
  page.isWhole &&
  page.status === 200 &&
  isHtml(page) &&
  page.headers["x-nextjs-cache"] === "HIT" &&
  !page.headers["set-cookie"];

/** What `render` would have answered with. */
async function captured(response, render) {
  const chunks = [];
  let isWhole = false;
  const ended = Promise.withResolvers();
  const add = (chunk, encoding) => {
    if (chunk && typeof chunk !== "function") chunks.push(Buffer.from(chunk, encoding));
  };
  const told = (...rest) => rest.find((each) => typeof each === "function")?.();
  Object.assign(response, {
    flushHeaders: () => {},
    writeHead: (status, ...rest) => {
      response.statusCode = status;
      const headers = rest.find((each) => typeof each === "object") ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    },
    write: (chunk, encoding, done) => {
      add(chunk, encoding);
      told(encoding, done);
      return true;
    },
    end: (chunk, encoding, done) => {
      add(chunk, encoding);
      isWhole = true;
      ended.resolve();
      told(chunk, encoding, done);
      return response;
    },
  });
  try {
    const gone = new Promise((resolve) => response.once("close", resolve));
    // It may wait until its answer has left.
    const failed = new Promise((_, reject) => render().catch(reject));
    await Promise.race([ended.promise, gone, failed]);
  } finally {
    for (const name of ["flushHeaders", "writeHead", "write", "end"]) delete response[name];
  }
  return { status: response.statusCode, headers: { ...response.getHeaders() }, isWhole, body: Buffer.concat(chunks) };
}

async function send(page, requested, response) {
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(page.headers)) {
    if (!forThisConnection.has(name)) response.setHeader(name, value);
  }
  response.removeHeader("transfer-encoding");
  response.removeHeader("content-length");
  response.statusCode = page.status;
  const { etag } = page.headers;
  if (page.status === 200 && etag && String(requested["if-none-match"] ?? "").includes(etag)) {
    response.statusCode = 304;
    return void response.end();
  }
  const encoding = isHtml(page) ? encodingFor(requested["accept-encoding"]) : undefined;
  // Next says so by itself where it would compress.
  if (isHtml(page) && !/accept-encoding/i.test(String(page.headers.vary)))
    response.appendHeader("vary", "Accept-Encoding");
  if (!encoding) return void response.end(page.body);
  page.encoded ??= {};
  page.encoded[encoding] ??= encoders[encoding](page.body);
  const body = await page.encoded[encoding];
  response.setHeader("content-encoding", encoding);
  response.end(body);
}

const encodingFor = (accepted = "") => ["br", "gzip"].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
