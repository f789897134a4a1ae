import { Code, ConnectError, type Interceptor, type MethodImplSpec } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { createTokenVerifier } from "@souk/access/tokens";
import { Health } from "@souk/contracts/grpc/health/v1/health";
import { ServerReflection } from "@souk/contracts/grpc/reflection/v1/reflection";
import type { Logger } from "@souk/telemetry/logger";
import { createMetrics, type Metrics } from "@souk/telemetry/metrics";
import { CheckedRouter } from "./checked-router.ts";
import type { ServiceDefinition } from "./define-service.ts";
import { createUnaryServer, type StreamHandler } from "./grpc/unary-server.ts";
import { createHealth, type ServiceHealth } from "./health.ts";
import { type AnyRequest, type AnyResponse, answerJson, createHttpHandler, type HttpHandler } from "./http-routes.ts";
import { checkAccess } from "./interceptors/access.ts";
import { mapErrors } from "./interceptors/errors.ts";
import { logCalls } from "./interceptors/log.ts";
import { traceServer } from "./interceptors/trace.ts";
import { validateRequests, warmValidation } from "./interceptors/validate.ts";
import type { LocalServer } from "./local-calls.ts";
import { createReflection } from "./reflection.ts";

export interface ServiceHandler {
  readonly health: ServiceHealth;
  handle(req: AnyRequest, res: AnyResponse): void;
  /** Before that, of HTTP/2: the calls that need nothing but gRPC. */
  readonly handleStream: StreamHandler;
  readonly handleLocal: LocalServer;
  /** Tells calls that are still running that the service will not wait for them. */
  abandonCalls(): void;
}

/**
 * Everything a service answers, over any HTTP version: its RPCs, its plain HTTP routes, health, reflection, metrics.
 * @throws Error naming every method without a handler or an access rule
 */
export function createHandler(definition: ServiceDefinition, log: Logger): ServiceHandler {
  const { settings } = definition;
  const metrics = definition.metrics ?? createMetrics(definition.name);
  const shutdown = new AbortController();
  const limits = {
    // Compressing costs half of a call's CPU and gains nothing on a local network.
    acceptCompression: [],
    readMaxBytes: settings.requestBodyLimitBytes,
    maxTimeoutMs: settings.deadlineMaxMs,
    shutdownSignal: shutdown.signal,
  };
  const interceptors = createInterceptors(definition, log, metrics);
  const { health, http } = createHttpPart(definition, log, metrics);
  const specs: MethodImplSpec[] = [];
  const adapter = connectNodeAdapter({
    ...limits,
    routes(router) {
      const routes = new CheckedRouter(router, { interceptors });
      if (settings.role !== "worker") definition.routes?.(routes);
      routes.assertComplete();
      warmValidation(routes.methods);
      specs.push(...routes.specs);
      health.watchOver(routes.services.map(({ typeName }) => typeName));
      router.service(Health, health.rpc);
      router.service(ServerReflection, createReflection([...routes.services, Health, ServerReflection]));
    },
    // connect-node loosens the type of write(); the object is Node's own.
    fallback: (req, res) => void http(req, res as AnyResponse),
  });

  return {
    health,
    ...createUnaryServer({ ...limits, specs, interceptors }),
    handle(req, res) {
      if (req.method === "GET" && !isDecodable(req.url ?? "")) {
        return answerJson(res, 400, { code: "invalid_argument", message: "the query holds no message" });
      }
      try {
        adapter(req, res);
      } catch {
        // The adapter throws on a request line or host that makes no URL.
        answerJson(res, 400, { code: "invalid_argument", message: "malformed request" });
      }
    },
    abandonCalls: () => shutdown.abort(new ConnectError("the service is shutting down", Code.Unavailable)),
  };
}

const base64 = /^[\w+/-]*={0,2}$/;

/** Whether the message in the query of a GET can be read at all: Connect itself would answer INTERNAL. */
function isDecodable(url: string): boolean {
  try {
    const query = new URLSearchParams(url.split("?", 2)[1] ?? "");
    decodeURIComponent(url);
    return query.get("base64") !== "1" || base64.test(query.get("message") ?? "");
  } catch {
    return false;
  }
}

/** Outermost first. */
function createInterceptors(definition: ServiceDefinition, log: Logger, metrics: Metrics): Interceptor[] {
  const { name, settings } = definition;
  const { authServiceUrl, internalSecret, deadlineMaxMs } = settings;
  const jwksUrl = `${authServiceUrl.replace(/\/+$/, "")}/.well-known/jwks.json`;
  const verifier = definition.verifier ?? createTokenVerifier({ jwksUrl, internalSecret });
  return [
    traceServer,
    logCalls({ log, metrics }),
    mapErrors({ service: name, deadlineMaxMs }),
    checkAccess(verifier),
    validateRequests,
  ];
}

function createHttpPart({ settings, http, checks = {} }: ServiceDefinition, log: Logger, metrics: Metrics) {
  const health = createHealth(checks);
  const serveMetrics: HttpHandler = async (_req, res) => {
    res.setHeader("content-type", metrics.contentType);
    res.end(await metrics.text());
  };
  const routes = { ...http, "GET /metrics": serveMetrics, "GET /healthz": health.http };
  return { health, http: createHttpHandler(routes, { log, bodyLimitBytes: settings.requestBodyLimitBytes }) };
}
