import "server-only";
import { createServer } from "node:http";
import { createMetrics } from "@souk/telemetry/metrics";
import { log } from "./log.ts";

const metrics = createMetrics("web-bff");

/** Public reads by how their answer was come by: hit, shared or miss. */
export const keptAnswersCounter = metrics.counter({
  name: "souk_kept_answers_total",
  help: "Public answers asked for, by how they were come by",
  labelNames: ["found"],
});

export const keptBytesGauge = metrics.gauge({
  name: "souk_kept_answers_bytes",
  help: "What the public answers that are kept take",
});

/** For Prometheus, on a port of its own: what shoppers reach never shows it. */
export function serveMetrics(port: number, host: string): void {
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    response.setHeader("content-type", metrics.contentType);
    response.end(await metrics.text());
  });
  server.on("error", (error) => log.error({ err: error }, "the metrics are not served"));
  server.listen(port, host);
  server.unref();
}
