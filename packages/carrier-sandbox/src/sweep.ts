import type { Database } from "@souk/payment-sandbox/store/database";
import type { DeliveryStore } from "@souk/payment-sandbox/store/delivery-store";
import type { KeyStore } from "@souk/payment-sandbox/store/key-store";
import type { Logger } from "pino";
import type { ShipmentStore } from "./store/shipment-store.ts";

const dayMs = 86_400_000;
const everyMs = 3_600_000;

type Deps = {
  db: Database;
  keys: KeyStore;
  deliveries: DeliveryStore;
  shipments: ShipmentStore;
  now: () => Date;
  log: Logger;
};

/** Forgets keys and undeliverable webhooks after 30 days, parcels and where they went after 180; looks hourly. */
export function startSweeper({ db, keys, deliveries, shipments, now, log }: Deps): { stop(): void } {
  const sweep = () =>
    db.write(() => {
      const time = now().getTime();
      keys.dropBefore(time - 30 * dayMs);
      shipments.dropBefore(time - 180 * dayMs);
      deliveries.dropBefore(Date.now() - 30 * dayMs);
    });
  const run = () => void sweep().catch((error: unknown) => log.error({ err: error }, "sweep failed"));
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
