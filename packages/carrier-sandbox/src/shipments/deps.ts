import type { Database } from "@souk/payment-sandbox/store/database";
import type { KeyStore } from "@souk/payment-sandbox/store/key-store";
import type { OwedEvent } from "@souk/payment-sandbox/webhooks/owe-event";
import type { CarrierFaultControl } from "../faults.ts";
import type { ShipmentStore } from "../store/shipment-store.ts";

/** What deciding about a parcel needs. */
export type CarrierDeps = {
  db: Database;
  keys: KeyStore;
  shipments: ShipmentStore;
  oweEvent: (event: OwedEvent) => void;
  faults: Pick<CarrierFaultControl, "get" | "roll">;
  now: () => Date;
  publicUrl: string;
};
