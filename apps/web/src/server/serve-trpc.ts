import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { securityHeaders } from "@souk/bff/security-headers";
import { answerTrpc } from "./answer-trpc.ts";
import { log } from "./log.ts";
import { answerReadsHere } from "./reads/reads-of-this-process.ts";

const compressed = promisify(gzip);
/** Below that an answer fits into a packet or two anyway. */
const compressFromBytes = 1_400;
const methods = new Set(["GET", "HEAD", "POST"]);
const mostBodyBytes = 1_048_576;

/**
 * tRPC without Next around it: its handler for routes takes more processor time than the whole procedure. The server in front of Next
 * finds this under `Symbol.for("souk.serve-trpc")`.
 */
export async function serveTrpc(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (!methods.has(incoming.method ?? "")) return answerEmpty(outgoing, 405);
  if (Number(incoming.headers["content-length"] ?? 0) > mostBodyBytes) return answerEmpty(outgoing, 413);
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  try {
    const answer = await answerReadsHere(readsRequest(incoming, gone.signal));
    if (answer) return outgoing.destroyed ? undefined : await sendAnswer(answer, outgoing, acceptsGzip(incoming));
    const response = await answerTrpc(await toRequest(incoming, gone.signal));
    if (!outgoing.destroyed) await send(response, outgoing, acceptsGzip(incoming));
  } catch (error) {
    if (error instanceof BodyTooLarge) return answerEmpty(outgoing, 413);
    if (!gone.signal.aborted) log.error({ err: error }, "a call of the BFF failed unexpectedly");
    answerEmpty(outgoing, 500);
  }
}

class BodyTooLarge extends Error {}

const readsRequest = ({ method = "GET", url = "/", headers }: IncomingMessage, signal: AbortSignal) => ({
  method,
  url,
  header: (name: string) => [headers[name]].flat()[0],
  signal,
});

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = "GET", url = "/", headers: received } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    for (const each of Array.isArray(value) ? value : [value ?? []].flat()) headers.append(name, each);
  }
  const body = method === "GET" || method === "HEAD" ? null : await bodyOf(incoming);
  return new Request(`http://localhost${url}`, { method, headers, body, signal });
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > mostBodyBytes) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function send(response: Response, outgoing: ServerResponse, mayCompress: boolean): Promise<void> {
  for (const { key, value } of securityHeaders) outgoing.setHeader(key, value);
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  if (isStream(response)) return passOn(response, outgoing);
  await finish({ status: response.status, body: Buffer.from(await response.arrayBuffer()) }, outgoing, mayCompress);
}

const isStream = ({ headers }: Response) => headers.get("content-type")?.startsWith("text/event-stream") ?? false;

/** As it comes, for as long as somebody listens. */
async function passOn({ status, body }: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = status;
  outgoing.flushHeaders();
  if (!body) return void outgoing.end();
  // Whoever goes away in the middle of it is no failure.
  await pipeline(Readable.fromWeb(body), outgoing).catch(() => {});
}

async function sendAnswer(answer: Answer, outgoing: ServerResponse, mayCompress: boolean): Promise<void> {
  for (const { key, value } of securityHeaders) outgoing.setHeader(key, value);
  outgoing.setHeader("content-type", "application/json");
  outgoing.setHeader("cache-control", "private, no-store");
  outgoing.setHeader("vary", "trpc-accept, accept");
  await finish(answer, outgoing, mayCompress);
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

async function finish({ status, body }: Answer, outgoing: ServerResponse, mayCompress: boolean): Promise<void> {
  outgoing.statusCode = status;
  if (!mayCompress || body.length < compressFromBytes) return void outgoing.end(body);
  outgoing.setHeader("content-encoding", "gzip");
  outgoing.end(await compressed(body));
}

const acceptsGzip = (incoming: IncomingMessage) => /\bgzip\b/.test(String(incoming.headers["accept-encoding"] ?? ""));

function answerEmpty(outgoing: ServerResponse, status: number): void {
  if (outgoing.headersSent) return void outgoing.destroy();
  outgoing.statusCode = status;
  outgoing.end();
}
