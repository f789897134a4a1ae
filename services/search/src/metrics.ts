import type { Metrics } from "@souk/telemetry/metrics";
import type { SearchEngine } from "./engine/search-engine.ts";

/** Counted when the metrics are read; the lag is among those of the consumers. */
export function countDocuments(metrics: Metrics, engine: SearchEngine): void {
  metrics.gauge({
    name: "souk_search_documents",
    help: "Products that can be found",
    async collect() {
      const status = await engine.status().catch(() => undefined);
      if (status) this.set(Number(status.documentCount));
    },
  });
}
