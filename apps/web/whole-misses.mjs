import { isMissing, send } from "./page-answer.mjs";

/** The page as it is said by `readMissing`; without that it stays as Next made it. */
export async function saidWhole(page, url, readMissing) {
  try {
    const said = await readMissing(url.split(/[/?]/, 2)[1]);
    if (said.status !== 200) return page;
    const headers = { ...page.headers };
    for (const name of ["content-encoding", "etag"]) delete headers[name];
    for (const name of ["content-security-policy", "link"]) headers[name] = said.headers.get(name) ?? "";
    return { ...page, headers, encoded: undefined, body: Buffer.from(await said.arrayBuffer()) };
  } catch {
    return page;
  }
}

const inLanguage = /^\/(en|ru)([/?]|$)/;

/**
 * Answers go out as they come, but for pages that say that nothing is there: these Next leaves empty for browsers without
 * scripts, so they are held back and said whole.
 */
export function sayMissesWhole(request, response, readMissing) {
  const { method, url = "/", headers } = request;
  if (method !== "GET" || headers.rsc !== undefined || !inLanguage.test(url)) return;
  const passed = { writeHead: response.writeHead, write: response.write, end: response.end };
  const chunks = [];
  const told = (...rest) => rest.find((each) => typeof each === "function")?.();
  const isHeld = () =>
    !response.headersSent && isMissing({ status: response.statusCode, headers: response.getHeaders() });
  const hold = (chunk, encoding) => {
    if (chunk && typeof chunk !== "function") chunks.push(Buffer.from(chunk, encoding));
  };
  async function say() {
    Object.assign(response, passed);
    const page = { status: 404, headers: { ...response.getHeaders() }, body: Buffer.concat(chunks) };
    const said = await saidWhole(page, url, readMissing);
    if (said === page) return void response.end(page.body);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    await send(said, headers, response);
  }
  Object.assign(response, {
    writeHead: (status, ...rest) => {
      if (status !== 404) return passed.writeHead.call(response, status, ...rest);
      response.statusCode = status;
      const named = rest.find((each) => typeof each === "object") ?? {};
      for (const [name, value] of Object.entries(named)) response.setHeader(name, value);
      return isHeld() ? response : passed.writeHead.call(response, status);
    },
    write: (chunk, encoding, done) => {
      if (!isHeld()) return passed.write.call(response, chunk, encoding, done);
      hold(chunk, encoding);
      told(encoding, done);
      return true;
    },
    end: (chunk, encoding, done) => {
      if (!isHeld()) return passed.end.call(response, chunk, encoding, done);
      hold(chunk, encoding);
      told(chunk, encoding, done);
      say().catch((error) => response.destroy(error));
      return response;
    },
  });
}
