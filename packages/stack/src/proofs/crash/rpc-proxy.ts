import {
  type ClientHttp2Session,
  connect,
  constants,
  createServer,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import { buffer } from "node:stream/consumers";
import { type DescService, fromBinary } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import { FreezeQuoteRequestSchema, OrderService } from "@souk/contracts/order/v1/order_service";
import { listen, type WatchProxy } from "../listen.ts";
import type { Watch } from "./moments.ts";

const grpcPrefixBytes = 5;

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly trailers: IncomingHttpHeaders | undefined;
}

/** Stands before a service: every call that changes something is seen when it comes and when it has been answered. Unary only. */
export async function startRpcProxy(
  service: DescService,
  name: string,
  url: string,
  watch: Watch,
): Promise<WatchProxy> {
  const upstream = upstreamOf(url);
  const labels = new Map(
    service.methods
      .filter((method) => method.idempotency !== MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS)
      .map((method) => [`/${service.typeName}/${method.name}`, `${name} ${method.name}`]),
  );

  async function relay(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    const request = await buffer(stream);
    const path = String(headers[":path"]);
    const what = labels.get(path);
    if (path === freezeQuotePath) learnOrder(watch, request);
    const text = request.toString("latin1");
    if (what) await watch.reach(text, what, "before");
    const answer = await ask(upstream.session(), headers, request, stream);
    if (what) await watch.reach(text, what, "after");
    reply(stream, answer);
  }

  const sessions = new Set<ServerHttp2Session>();
  const server = createServer()
    .on("session", (session) => {
      sessions.add(session);
      session.on("error", () => {}).on("close", () => sessions.delete(session));
    })
    .on("stream", (stream, headers) => {
      stream.on("error", () => {});
      watch.track(relay(stream, headers).catch(() => stream.close(constants.NGHTTP2_REFUSED_STREAM)));
    });
  const port = await listen(server);
  return {
    port,
    stop: () => {
      for (const session of sessions) session.destroy();
      upstream.close();
      server.close();
    },
  };
}

const freezeQuotePath = `/${OrderService.typeName}/${OrderService.method.freezeQuote.name}`;

/** The order's id is made by the orchestrator; here it is heard of first, with whose it is. */
function learnOrder(watch: Watch, request: Buffer): void {
  const { shopperId, orderId } = fromBinary(FreezeQuoteRequestSchema, request.subarray(grpcPrefixBytes));
  watch.learn(shopperId, orderId);
}

/** One connection, made anew when the service was killed. */
function upstreamOf(url: string) {
  let current: ClientHttp2Session | undefined;
  return {
    session(): ClientHttp2Session {
      if (!current || current.closed || current.destroyed) current = connect(url).on("error", () => {});
      return current;
    },
    close: () => current?.destroy(),
  };
}

function ask(
  session: ClientHttp2Session,
  headers: IncomingHttpHeaders,
  body: Buffer,
  caller: ServerHttp2Stream,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({ ...headers });
    if (!caller.destroyed) caller.once("close", () => stream.close(constants.NGHTTP2_CANCEL));
    let answered: IncomingHttpHeaders | undefined;
    let trailers: IncomingHttpHeaders | undefined;
    const chunks: Buffer[] = [];
    stream.on("response", (received) => {
      answered = received;
    });
    stream.on("trailers", (received) => {
      trailers = received;
    });
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("error", reject);
    stream.on("close", () => {
      if (answered && stream.rstCode === 0) resolve({ headers: answered, body: Buffer.concat(chunks), trailers });
      else reject(new Error("the service gave no answer"));
    });
    stream.end(body);
  });
}

function reply(stream: ServerHttp2Stream, { headers, body, trailers }: Answer): void {
  if (stream.destroyed) return;
  if (!trailers) {
    stream.respond(headers as OutgoingHttpHeaders, { endStream: body.length === 0 });
    if (body.length > 0) stream.end(body);
    return;
  }
  stream.respond(headers as OutgoingHttpHeaders, { waitForTrailers: true });
  stream.on("wantTrailers", () => stream.sendTrailers(trailers));
  stream.end(body);
}
