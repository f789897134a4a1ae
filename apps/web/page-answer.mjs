import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const forThisConnection = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);

const encoders = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body) => promisify(gzip)(body),
};

export const isHtml = ({ headers }) => String(headers["content-type"] ?? "").startsWith("text/html");

export const isMissing = (page) => page.status === 404 && isHtml(page);

/** What `render` would have answered with. */
export async function captured(response, render) {
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

/** Compressed as the reader takes it, which is done once for each page; nothing when the reader has it already. */
export async function send(page, requested, response) {
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
