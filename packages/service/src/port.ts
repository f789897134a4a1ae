import { createServer as createHttp1Server, type IncomingMessage } from "node:http";
import {
  createServer as createHttp2Server,
  Http2ServerRequest,
  Http2ServerResponse,
  type ServerHttp2Session,
} from "node:http2";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { StreamHandler } from "./grpc/unary-server.ts";
import { type AnyRequest, type AnyResponse, answerJson } from "./http-routes.ts";
import { isHttp2 } from "./protocol-peek.ts";

const maxConnections = 10_000;
const maxHeaderBytes = 16_384;
const maxStreamsPerSession = 1_000;
const maxSessionMemoryMb = 32;
const streamWindowBytes = 1_048_576;
const sessionWindowBytes = 4_194_304;
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 60_000;
const idleTimeoutMs = 300_000;
const idlePollMs = 10;

export interface Port {
  /** Accepts connections; answers with the URL to reach it by. */
  open(host: string, port: number): Promise<{ url: string }>;
  /** Counts work that came another way among what is in flight. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Refuses new work (GOAWAY, `connection: close`), waits for what is in flight, then cuts what is left. */
  close(drainTimeoutMs: number, onTimeout: () => void): Promise<void>;
}

interface Handlers {
  handle(req: AnyRequest, res: AnyResponse): void;
  /** Is asked first about what comes over HTTP/2. */
  readonly handleStream: StreamHandler;
}

/** One cleartext port for HTTP/2 with prior knowledge and HTTP/1.1, told apart by a connection's first bytes. */
export function createPort({ handle, handleStream }: Handlers): Port {
  const sockets = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  let inFlight = 0;
  let isClosing = false;

  function onRequest(req: AnyRequest, res: AnyResponse): void {
    if (isClosing && !("stream" in req)) {
      res.setHeader("connection", "close");
      answerJson(res, 503, { code: "unavailable", message: "shutting down" });
      return;
    }
    inFlight += 1;
    res.once("close", () => {
      inFlight -= 1;
      if (isClosing && !("stream" in req)) endWhenIdle(req);
    });
    handle(req, res);
  }

  const http1 = createHttp1Server(
    { maxHeaderSize: maxHeaderBytes, headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs },
    onRequest,
  );
  http1.keepAliveTimeout = idleTimeoutMs;
  const http2 = createHttp2Server({
    maxSessionMemory: maxSessionMemoryMb,
    settings: {
      maxConcurrentStreams: maxStreamsPerSession,
      maxHeaderListSize: maxHeaderBytes,
      initialWindowSize: streamWindowBytes,
    },
  });
  http2.on("stream", (stream, headers, _flags, rawHeaders) => {
    if (!handleStream(stream, headers)) {
      const req = new Http2ServerRequest(stream, headers, {}, rawHeaders);
      onRequest(req, new Http2ServerResponse(stream));
      return;
    }
    inFlight += 1;
    stream.once("close", () => {
      inFlight -= 1;
    });
  });
  http2.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
    session.on("error", () => session.destroy());
    session.setTimeout(idleTimeoutMs, () => session.close());
    session.setLocalWindowSize(sessionWindowBytes);
  });

  const server = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    isHttp2(socket, headersTimeoutMs).then(
      (is) => (is ? http2 : http1).emit("connection", socket),
      () => socket.destroy(),
    );
  });
  server.maxConnections = maxConnections;

  return {
    async open(host, port) {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen({ host, port }, resolve);
      });
      // A server that only gets connections handed over starts its timeouts on this event alone.
      http1.emit("listening");
      return { url: urlOf(server.address()) };
    },
    during(work) {
      inFlight += 1;
      return work.finally(() => {
        inFlight -= 1;
      });
    },
    async close(drainTimeoutMs, onTimeout) {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of sessions) session.close();
      http1.close(() => {});
      http1.closeIdleConnections();
      const giveUpAtMs = performance.now() + drainTimeoutMs;
      while (inFlight > 0 && performance.now() < giveUpAtMs) await delay(idlePollMs);
      if (inFlight > 0) {
        onTimeout();
        await delay(idlePollMs);
      }
      await Promise.race([closed, delay(idlePollMs * 10)]);
      for (const session of sessions) session.destroy();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** A client that keeps an HTTP/1.1 connection alive would otherwise hold up the end. */
function endWhenIdle(req: AnyRequest): void {
  const { socket } = req as IncomingMessage;
  setImmediate(() => socket.destroySoon());
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new Error("the port is not open");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
