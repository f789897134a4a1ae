import type { Db } from "@souk/database/database";
import type { Metrics } from "@souk/telemetry/metrics";
import { watchGauge } from "@souk/telemetry/watch-gauge";
import { countSilentBookings, oldestUntold } from "../db/booking-store.ts";
import type { CarrierWatch } from "./guard-carrier.ts";

/** What comes of calls to the carrier, and whether it is left alone. */
export function watchCarrier(metrics: Metrics): CarrierWatch {
  const calls = metrics.counter({
    name: "souk_carrier_calls_total",
    help: "Calls to the external carrier, by what came of them.",
    labelNames: ["call", "outcome"],
  });
  const breaker = metrics.gauge({
    name: "souk_carrier_breaker_open",
    help: "1 while the external carrier is left alone because it does not answer.",
    labelNames: ["calls"],
  });
  return {
    called: (call, outcome) => calls.inc({ call, outcome }),
    leftAlone: (what, isLeftAlone) => breaker.set({ calls: what }, isLeftAlone ? 1 : 0),
  };
}

/** Bookings that the carrier does not speak of, read as somebody asks. */
export function watchBookings(metrics: Metrics, { db, now }: { db: Db; now: () => Date }): void {
  watchGauge(
    metrics,
    {
      name: "souk_carrier_silent_bookings",
      help: "Bookings whose outcome the carrier was asked for in vain, up to 1000.",
    },
    () => countSilentBookings(db),
  );
  watchGauge(
    metrics,
    {
      name: "souk_carrier_oldest_untold_seconds",
      help: "For how long the parcel should have been asked about of which nothing was heard longest; 0: none.",
    },
    async () => {
      const since = await oldestUntold(db);
      return since ? Math.max(0, (now().getTime() - since.getTime()) / 1000) : 0;
    },
  );
}
