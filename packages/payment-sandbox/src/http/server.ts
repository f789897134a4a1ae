import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import { ApiError, errorBody } from "../api-error.ts";
import { jsonText, type Reply } from "./exchange.ts";
import type { createRouter } from "./router.ts";

type Route = ReturnType<typeof createRouter>;

/** A server with bounded headers, time and connections, still without routes. */
export function createHttpServer(): Server {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 30_000, headersTimeout: 10_000 });
  server.keepAliveTimeout = 65_000;
  server.maxConnections = 2_000;
  return server;
}

/** Answers by the routes. Logs paths without their queries, never bodies. */
export function serve(server: Server, route: Route, log: Logger): void {
  server.on("request", async (req, res) => {
    const startedAt = performance.now();
    const path = (req.url ?? "/").split("?")[0] ?? "/";
    const reply = await replyTo(req, path, route, log);
    const ms = Math.round(performance.now() - startedAt);
    log.debug({ method: req.method, path, status: reply.status, isLost: reply.isLost, ms }, "request");
    if (!req.complete || !server.listening) res.setHeader("connection", "close");
    if (reply.isLost) res.destroy();
    else send(req, res, reply);
  });
}

async function replyTo(req: IncomingMessage, path: string, route: Route, log: Logger): Promise<Reply> {
  try {
    const { handler, params } = route(req.method ?? "", path);
    const query = (req.url ?? "/").slice(path.length);
    return await handler({ req, url: new URL(path + query, "http://sandbox.invalid"), params });
  } catch (error) {
    if (error instanceof ApiError) return jsonText(error.status, errorBody(error));
    log.error({ err: error, method: req.method, path }, "request failed");
    return jsonText(500, errorBody(new ApiError(500, "internal_error", "Something broke; try again.")));
  }
}

function send(req: IncomingMessage, res: ServerResponse, { status, body, headers }: Reply): void {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  res.writeHead(status, { "x-content-type-options": "nosniff", ...headers, "content-length": bytes.length });
  res.end(req.method === "HEAD" ? undefined : bytes);
}
