import "server-only";
import { startTracing } from "@souk/telemetry/tracing";
import { env } from "../env.ts";
import { startOrderNews } from "./live/news-of-this-process.ts";
import { log } from "./log.ts";
import { serveMetrics } from "./metrics.ts";
import { startRevalidation } from "./revalidation/start-revalidation.ts";
import { serveTrpc } from "./serve-trpc.ts";

/** What runs beside the requests of this app. */
export function start(): void {
  startTracing({ serviceName: "web-bff", otlpUrl: env().OTEL_EXPORTER_OTLP_ENDPOINT });
  const { METRICS_PORT, METRICS_HOST } = env();
  if (METRICS_PORT) serveMetrics(METRICS_PORT, METRICS_HOST);
  Reflect.set(globalThis, Symbol.for("souk.serve-trpc"), serveTrpc);
  // Not waited for: pages can be served while the bus is away.
  startOrderNews().catch((error: unknown) => log.error({ err: error }, "no page hears what happens to orders"));
  startRevalidation().catch((error: unknown) => log.error({ err: error }, "the catalogue's events are not followed"));
}
