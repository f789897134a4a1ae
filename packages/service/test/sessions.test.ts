import { once } from "node:events";
import { type ClientHttp2Stream, createServer, type ServerHttp2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { sessionFor } from "../src/sessions.ts";

async function startUpstream() {
  const sessions: ServerHttp2Session[] = [];
  const upstream = createServer().on("session", (session) => sessions.push(session));
  upstream.on("stream", (stream) => stream.respond({ ":status": 200 }, { endStream: true }));
  upstream.listen(0, "127.0.0.1");
  await once(upstream, "listening");
  onTestFinished(() => {
    for (const session of sessions) session.destroy();
    upstream.close();
  });
  return { url: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`, sessions };
}

async function finish(stream: ClientHttp2Stream): Promise<void> {
  stream.end();
  await Promise.all([text(stream), once(stream, "close")]);
}

/** Vitest fails a run in which anything is thrown that nobody catches. */
test("a call made while an upstream takes its leave goes over a new connection, and nothing is thrown at the process", async () => {
  const { url, sessions } = await startUpstream();
  const manager = sessionFor(url);
  const first = await manager.request("POST", "/", {}, {});
  const left = first.session;
  if (left === undefined) throw new Error("the stream has no session");
  await finish(first);
  const again = once(left, "goaway").then(() => manager.request("POST", "/", {}, {}));
  const gone = new Promise((resolve) => left.once("close", resolve));
  sessions[0]?.goaway(0);
  const second = await again;
  expect(second.session).not.toBe(left);
  await finish(second);
  await gone;
});
