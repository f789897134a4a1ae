import type { Db } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { countUnsettled } from "../db/delivery-store.ts";

/** What waits and what was given up, asked for whenever somebody reads the metrics. */
export function watchDeliveries(metrics: Metrics, db: Db): void {
  const gauge = metrics.gauge({
    name: "souk_deliveries",
    help: "Deliveries that wait (pending) or were given up (failed)",
    labelNames: ["state"],
    async collect() {
      for (const { state, n } of await countUnsettled(db)) gauge.set({ state }, n);
    },
  });
}
