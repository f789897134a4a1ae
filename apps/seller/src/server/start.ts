import "server-only";
import { createServer } from "node:http";
import { createMetrics } from "@souk/telemetry/metrics";
import { startTracing } from "@souk/telemetry/tracing";
import { env } from "../env.ts";
import { startShopNews } from "./live/news-of-this-process.ts";
import { log } from "./log.ts";

/** What runs beside the requests of this app. */
export function start(): void {
  const { METRICS_PORT, METRICS_HOST, OTEL_EXPORTER_OTLP_ENDPOINT } = env();
  startTracing({ serviceName: "seller-bff", otlpUrl: OTEL_EXPORTER_OTLP_ENDPOINT });
  if (METRICS_PORT) serveMetrics(METRICS_PORT, METRICS_HOST);
  // Not waited for: pages can be served while the bus is away.
  startShopNews().catch((error: unknown) => log.error({ err: error }, "no page hears what happens to orders"));
}

/** For Prometheus, on a port of its own. */
function serveMetrics(port: number, host: string): void {
  const metrics = createMetrics("seller-bff");
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    response.setHeader("content-type", metrics.contentType);
    response.end(await metrics.text());
  });
  server.on("error", (error) => log.error({ err: error }, "the metrics are not served"));
  server.listen(port, host);
  server.unref();
}
