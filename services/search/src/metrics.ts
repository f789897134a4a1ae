import type { Metrics } from "@souk/telemetry/metrics";
import { watchGauge } from "@souk/telemetry/watch-gauge";
import type { SearchEngine } from "./engine/search-engine.ts";

/** Counted when the metrics are read; the lag is among those of the consumers. */
export function countDocuments(metrics: Metrics, engine: SearchEngine): void {
  const about = { name: "souk_search_documents", help: "Products that can be found" };
  watchGauge(metrics, about, async () => Number((await engine.status()).documentCount));
}
