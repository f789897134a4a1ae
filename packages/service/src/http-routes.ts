import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import { type DomainError, type ErrorKind, isDomainError } from "@souk/errors/domain-error";
import type { Logger } from "@souk/telemetry/logger";

export type HttpHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

/** Plain HTTP beside the RPCs: "GET /path", "POST /path", "GET /prefix/*". The most specific route wins. */
export type HttpRoutes = Readonly<Record<`${"GET" | "POST"} /${string}`, HttpHandler>>;

/** A request in either version of HTTP; Node makes the two alike enough for plain handlers. */
export type AnyRequest = IncomingMessage | Http2ServerRequest;
export type AnyResponse = ServerResponse | Http2ServerResponse;

const statusOf: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  failed_precondition: 422,
  conflict: 409,
  exhausted: 429,
  unavailable: 503,
  deadline_exceeded: 504,
};

/** Serves what is not an RPC. A DomainError is answered with its status and reason, anything else logged and 500. */
export function createHttpHandler(routes: HttpRoutes, options: { log: Logger; bodyLimitBytes: number }) {
  const exact = new Map(Object.entries(routes).filter(([route]) => !route.endsWith("*")));
  const prefixes = Object.entries(routes)
    .filter(([route]) => route.endsWith("*"))
    .map(([route, handler]) => ({ prefix: route.slice(0, -1), handler }))
    .toSorted((a, b) => b.prefix.length - a.prefix.length);

  function find(route: string): HttpHandler | undefined {
    return exact.get(route) ?? prefixes.find(({ prefix }) => route.startsWith(prefix))?.handler;
  }

  return async (req: AnyRequest, res: AnyResponse): Promise<void> => {
    const path = (req.url ?? "").split("?", 1)[0] ?? "";
    const handler = find(`${req.method} ${path}`);
    if (handler === undefined) return answerJson(res, 404, { reason: "ROUTE_NOT_FOUND", message: "Nothing is here." });
    if (Number(req.headers["content-length"] ?? 0) > options.bodyLimitBytes) {
      return answerJson(res, 413, { reason: "BODY_TOO_LARGE", message: `At most ${options.bodyLimitBytes} bytes.` });
    }
    try {
      // The compatibility API of node:http2 mirrors these classes without sharing their type.
      await handler(req as IncomingMessage, res as ServerResponse);
    } catch (e) {
      if (isDomainError(e)) return answerError(res, e);
      options.log.error({ err: e, path }, "http route failed: a bug");
      answerJson(res, 500, { reason: "INTERNAL", message: "internal error" });
    }
  };
}

function answerError(res: AnyResponse, { kind, reason, message, metadata }: DomainError): void {
  answerJson(res, statusOf[kind], { reason, message, metadata });
}

/** Answers with JSON, or cuts the connection when an answer has begun already. */
export function answerJson(res: AnyResponse, status: number, body: unknown): void {
  if (res.headersSent) {
    if ("stream" in res) res.stream.destroy();
    else res.destroy();
    return;
  }
  res.statusCode = status;
  res.setHeader("content-type", "application/json");
  res.end(JSON.stringify(body));
}
