import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createPageCache } from "../../page-cache.mjs";
import { sayMissesWhole } from "../../whole-misses.mjs";

/** A server whose pages count how often they were asked for, behind the cache. */
async function start(headers: Record<string, string> = {}) {
  let [made, nowMs] = [0, 0];
  const handle = async (_request: IncomingMessage, response: ServerResponse) => {
    const body = `page ${++made} `.padEnd(2_000, "x");
    response.writeHead(200, { "x-nextjs-cache": "HIT", "content-type": "text/html", etag: `"${made}"`, ...headers });
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  };
  const cache = createPageCache(handle, { now: () => nowMs });
  const server = createServer(async (request, response) => {
    if (!(await cache.answer(request, response))) await handle(request, response);
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
  const number = async (path: string, init?: RequestInit) =>
    (await (await ask(path, init)).text()).split(" ", 2).join(" ");
  const later = (ms: number) => {
    nowMs += ms;
  };
  return { cache, ask, number, later };
}

test("a page is made once, until anything expires or its time is over", async () => {
  const { cache, number, later } = await start();
  expect([await number("/en/p/lamp"), await number("/en/p/lamp")]).toEqual(["page 1", "page 1"]);
  expect(await number("/en/p/other")).toBe("page 2");
  cache.clear();
  expect(await number("/en/p/lamp")).toBe("page 3");
  later(10_001);
  expect(await number("/en/p/lamp")).toBe("page 4");
});

test("what is personal, has a query, is for the router or is no read is never kept", async () => {
  const { number } = await start();
  for (const path of ["/en/cart", "/en/orders", "/en/search", "/en/p/lamp?a=1", "/fr", "/api/x", "/en/product"]) {
    expect(await number(path)).not.toBe(await number(path));
  }
  expect(await number("/en", { headers: { rsc: "1" } })).not.toBe(await number("/en", { headers: { rsc: "1" } }));
  expect(await number("/en", { method: "POST" })).not.toBe(await number("/en", { method: "POST" }));
});

test.each([
  { "x-nextjs-cache": "STALE" },
  { "x-nextjs-cache": "MISS" },
  { "set-cookie": "a=b" },
  { "content-type": "image/png" },
])("what Next does not call fresh, gives to one person or is no page, is not kept: %o", async (headers) => {
  const { number } = await start(headers);
  expect([await number("/en"), await number("/en")]).toEqual(["page 1", "page 2"]);
});

test("a page that was asked for before something expired is not kept after it", async () => {
  const pause = Promise.withResolvers<void>();
  let made = 0;
  const cache = createPageCache(async (_request: IncomingMessage, response: ServerResponse) => {
    made++;
    if (made === 1) await pause.promise;
    response.writeHead(200, { "x-nextjs-cache": "HIT", "content-type": "text/html" }).end(`page ${made}`);
  });
  const server = createServer((request, response) => void cache.answer(request, response)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/en`;
  const slow = fetch(url);
  await expect.poll(() => made).toBe(1);
  cache.clear();
  pause.resolve();
  await (await slow).text();
  expect(await (await fetch(url)).text()).toBe("page 2");
});

test("what is not there is said whole, in its language and as 404; as Next says it when that cannot be had", async () => {
  const asked: string[] = [];
  let isAway = false;
  const readMissing = async (locale: string) => {
    asked.push(locale);
    return isAway ? Response.error() : new Response(`nothing here, in ${locale}`);
  };
  const handle = async (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(404, { "content-type": "text/html", etag: '"empty"' }).end("<empty>");
  };
  const cache = createPageCache(handle, { readMissing });
  const server = createServer((request, response) => void cache.answer(request, response)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ru/p/nothing`;
  const answer = await fetch(url);
  expect([answer.status, await answer.text(), asked]).toEqual([404, "nothing here, in ru", ["ru"]]);
  isAway = true;
  const bare = await fetch(url);
  expect([bare.status, await bare.text()]).toEqual([404, "<empty>"]);
});

test("browsers get it compressed, and nothing when they have it already", async () => {
  const { ask } = await start();
  const zipped = await ask("/en", { headers: { "accept-encoding": "gzip" } });
  expect(zipped.headers.get("content-encoding")).toBe("gzip");
  expect(zipped.headers.get("vary")).toContain("Accept-Encoding");
  expect((await zipped.text()).length).toBe(2_000);
  expect((await ask("/en", { headers: { "accept-encoding": "br" } })).headers.get("content-encoding")).toBe("br");
  const again = await ask("/en", { headers: { "if-none-match": '"1"' } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("a page whose reader went away half-way is not kept for others", async () => {
  let made = 0;
  const cache = createPageCache(async (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "x-nextjs-cache": "HIT", "content-type": "text/html" }).write("half of it");
    if (made++ === 0) response.destroy();
    else response.end(", and the rest");
  });
  const server = createServer((request, response) => void cache.answer(request, response)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/en`;
  await expect(fetch(url)).rejects.toThrow();
  expect(await (await fetch(url)).text()).toBe("half of it, and the rest");
});

test.each(["/en", "/en/p/lamp", "/en/p/lamp?a=1", "/ru/offline"])(
  "%s may run the scripts it came with, and no others",
  async (path) => {
    const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";
    const inline = ["hydrate()", "\n 1 < 2 "];
    const tags = inline.map((text) => `<script id="a">${text}</script>`).join("<p>");
    const html = `${tags}<script src="/a.js" async=""></script><script type="application/ld+json">{}</script>`;
    const cache = createPageCache(async (_request: IncomingMessage, response: ServerResponse) => {
      const headers = { "content-type": "text/html", "content-security-policy": policy, "x-nextjs-cache": "HIT" };
      response.writeHead(200, headers).end(html);
    });
    const { url } = await serve((request, response) => void cache.answer(request, response));
    for (let n = 0; n < 2; n++) {
      const answer = await fetch(url + path);
      const hashes = inline.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
      expect(answer.headers.get("content-security-policy")).toBe(
        policy.replace("'self' 'unsafe-inline'", `'self' ${hashes}`),
      );
      expect(await answer.text()).toBe(html);
    }
  },
);

test("a personal page that is not there is said whole, in its language; all others go out as they come", async () => {
  const readMissing = async (locale: string) =>
    new Response(`nothing here, in ${locale}`, { headers: { "content-security-policy": "of the said" } });
  const { url } = await serve((request, response) => {
    sayMissesWhole(request, response, readMissing);
    response.statusCode = request.url?.includes("nothing") ? 404 : 200;
    response.setHeader("content-type", request.url?.endsWith(".json") ? "application/json" : "text/html");
    response.setHeader("content-security-policy", "of the page");
    response.write("as ");
    response.end("Next made it");
  });
  const said = async (path: string, init?: RequestInit) => {
    const answer = await fetch(url + path, init);
    return [answer.status, await answer.text(), answer.headers.get("content-security-policy")];
  };
  expect(await said("/ru/nothing?a")).toEqual([404, "nothing here, in ru", "of the said"]);
  expect(await said("/ru/cart")).toEqual([200, "as Next made it", "of the page"]);
  for (const path of ["/nothing", "/ru/nothing.json"])
    expect(await said(path)).toEqual([404, "as Next made it", "of the page"]);
  expect(await said("/ru/nothing", { headers: { rsc: "1" } })).toEqual([404, "as Next made it", "of the page"]);
});

test("a personal page that is not there stays as Next made it when what would be said cannot be had", async () => {
  const { url } = await serve((request, response) => {
    sayMissesWhole(request, response, async () => Response.error());
    response.writeHead(404, { "content-type": "text/html" }).end("<empty>");
  });
  const answer = await fetch(`${url}/en/nothing`);
  expect([answer.status, await answer.text()]).toEqual([404, "<empty>"]);
});

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handle).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
