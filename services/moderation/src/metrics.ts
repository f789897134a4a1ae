import type { Db } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { countQueue } from "./db/queue-store.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

/** What waits for a person, read as somebody asks: how much, and how much of it is past due. */
export function watchQueue(metrics: Metrics, { db, now }: { db: Db; now: () => Date }): void {
  metrics.gauge({
    name: "souk_moderation_cases",
    help: "Cases that wait for a person, up to 1000.",
    labelNames: ["which"],
    async collect() {
      const counts = await countQueue(db, nobody, now()).catch(() => undefined);
      this.reset();
      if (!counts) return;
      for (const which of ["waiting", "overdue", "appealed"] as const) this.set({ which }, counts[which]);
    },
  });
}
