import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { untrusted } from "../../test/untrusted-certificate.ts";
import { send } from "./send.ts";

const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** A server on this machine, and how often somebody connected to it. */
async function serve(answer: RequestListener, { isTls = false } = {}) {
  const server = isTls ? createTlsServer(untrusted, answer) : createServer(answer);
  const seen = { connections: 0, requests: 0 };
  server.on("connection", () => seen.connections++).on("request", () => seen.requests++);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { seen, url: new URL(`${isTls ? "https" : "http"}://localhost:${port}/hook`) };
}

const sent = (url: URL, { allowsPrivate = true } = {}) =>
  send({ url, body: "{}", headers: {}, timeoutMs: 20_000, allowsPrivate, stopping: new AbortController().signal });

test("who is asked to come later says when, in seconds or as a date", async () => {
  const inSeconds = await serve((_, response) => response.writeHead(429, { "retry-after": "120" }).end("slow down"));
  expect(await sent(inSeconds.url)).toMatchObject({ status: 429, retryAfterMs: 120_000, response: "slow down" });
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const atDate = await serve((_, response) => response.writeHead(503, { "retry-after": date }).end());
  const { retryAfterMs } = await sent(atDate.url);
  expect(Math.abs(retryAfterMs - 3_600_000)).toBeLessThan(120_000);
  const nonsense = await serve((_, response) => response.writeHead(429, { "retry-after": "soon" }).end());
  expect(await sent(nonsense.url)).toMatchObject({ status: 429, retryAfterMs: 0 });
});

test.each([301, 302, 303, 307, 308])(
  "a redirect (%i) is an answer like any other, and leads nowhere",
  async (status) => {
    const elsewhere = await serve((_, response) => response.end());
    const { url } = await serve((_, response) => response.writeHead(status, { location: elsewhere.url.href }).end());
    expect(await sent(url)).toMatchObject({ status, error: "" });
    expect(elsewhere.seen.connections).toBe(0);
  },
);

test("nothing is said to a server whose certificate nobody vouches for", async () => {
  const { url, seen } = await serve((_, response) => response.end(), { isTls: true });
  expect(await sent(url)).toMatchObject({ status: 0, error: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  expect(seen.requests).toBe(0);
});

test("a name that has come to mean a private address is not connected to, whatever it meant when it was checked", async () => {
  // As with a name of the internet that its owner points to our own network: it is looked up at each connection.
  const { url, seen } = await serve((_, response) => response.end());
  expect(await sent(url, { allowsPrivate: false })).toMatchObject({ status: 0, error: "address_forbidden" });
  expect(seen.connections).toBe(0);
  expect(await sent(url)).toMatchObject({ status: 200 });
  expect(seen.connections).toBe(1);
});
