import { setTimeout as delay } from "node:timers/promises";
import type { ConnectRouter } from "@connectrpc/connect";
import type { TokenVerifier } from "@souk/access/tokens";
import { createLogger, type Logger } from "@souk/telemetry/logger";
import type { Metrics } from "@souk/telemetry/metrics";
import { startTracing } from "@souk/telemetry/tracing";
import { createHandler } from "./handler.ts";
import type { HttpRoutes } from "./http-routes.ts";
import { serveLocally } from "./local-calls.ts";
import { createPort } from "./port.ts";
import type { ServiceSettings } from "./settings.ts";

/** Something that runs beside the RPCs in the roles `worker` and `all`: a relay, consumers, a sweeper. */
export interface Worker {
  readonly name: string;
  start(): Promise<void>;
  /** Finishes what is in hand, then resolves. */
  stop(): Promise<void>;
}

export interface Service {
  readonly name: string;
  /** Rejects, with everything stopped again, when a method lacks a rule or a handler or a worker does not start. */
  start(): Promise<{ url: string }>;
  /** Refuses new work, drains, stops the workers, closes. Safe to call twice. */
  stop(): Promise<void>;
}

export interface ServiceDefinition {
  name: string;
  settings: ServiceSettings;
  routes?: ((router: ConnectRouter) => void) | undefined;
  http?: HttpRoutes | undefined;
  workers?: readonly Worker[] | undefined;
  /** What must answer for the service to be healthy, by name. */
  checks?: Readonly<Record<string, () => Promise<unknown>>> | undefined;
  /** Closed in this order, after everything that uses them has stopped. */
  closing?: readonly (() => Promise<void>)[] | undefined;
  log?: Logger | undefined;
  metrics?: Metrics | undefined;
  /** In place of one that reads the auth service's keys. */
  verifier?: TokenVerifier | undefined;
}

/** Puts a service together: RPCs, plain HTTP, health, reflection, metrics and workers, on one port. */
export function defineService(definition: ServiceDefinition): Service {
  const { name, settings, workers = [], closing = [] } = definition;
  const log = definition.log ?? createLogger({ service: name, level: settings.logLevel });
  const stops: Record<"port" | "workers" | "tracing", (() => Promise<void>)[]> = { port: [], workers: [], tracing: [] };
  let stopping: Promise<void> | undefined;

  async function begin(): Promise<{ url: string }> {
    const tracing = startTracing({ serviceName: name, otlpUrl: settings.otlpUrl });
    stops.tracing.push(() => tracing.stop());
    const handler = createHandler(definition, log);
    const port = createPort(handler);
    let serveNoLonger = () => {};
    stops.port.push(async () => {
      handler.health.stop();
      serveNoLonger();
      await port.close(settings.drainTimeoutMs, handler.abandonCalls);
    });
    const { url } = await port.open(settings.host, settings.port);
    serveNoLonger = serveLocally(url, (call) => {
      const answer = handler.handleLocal(call);
      return answer && port.during(answer);
    });
    for (const worker of settings.role === "api" ? [] : workers) {
      stops.workers.push(() => within(settings.drainTimeoutMs, worker.stop(), `worker ${worker.name}`));
      await worker.start();
    }
    handler.health.serve();
    log.info({ url, role: settings.role }, "started");
    return { url };
  }

  async function end(): Promise<void> {
    await stopAll(stops.port);
    await stopAll(stops.workers);
    for (const close of closing) await stopAll([close]);
    await stopAll(stops.tracing);
    log.info("stopped");
  }

  /** One part that does not stop cleanly keeps none of the others from stopping. */
  async function stopAll(parts: readonly (() => Promise<void>)[]): Promise<void> {
    for (const { reason } of (await Promise.allSettled(parts.map(async (stop) => stop()))).filter(isRejected)) {
      log.error({ err: reason }, "a part did not stop cleanly");
    }
  }

  function stop(): Promise<void> {
    stopping ??= end();
    return stopping;
  }

  return {
    name,
    stop,
    start: () =>
      begin().catch(async (e: unknown) => {
        await stop();
        throw e;
      }),
  };
}

function isRejected(result: PromiseSettledResult<void>): result is PromiseRejectedResult {
  return result.status === "rejected";
}

async function within(timeoutMs: number, work: Promise<void>, what: string): Promise<void> {
  const cancel = new AbortController();
  const tooLate = delay(timeoutMs, undefined, { signal: cancel.signal }).then(() => {
    throw new Error(`${what} did not stop within ${timeoutMs} ms`);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    cancel.abort();
    tooLate.catch(() => undefined);
  }
}
