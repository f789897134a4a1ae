import { randomUUIDv7 } from "node:crypto";
import type { CarrierDeps } from "./deps.ts";
import type { Scan, Shipment } from "./shipment.ts";
import { scanView, shipmentView } from "./shipment-view.ts";

/** Keeps what happened and owes the webhooks of it, but for those that get lost. Call it inside the write that causes it. */
export function recordScan(deps: CarrierDeps, shipment: Shipment, scan: Scan): string[] {
  deps.shipments.insertScan(shipment.id, scan);
  const { webhook_loss } = deps.faults.get();
  if (deps.faults.roll("lose-webhook") < webhook_loss) return [];
  const id = `evt_${randomUUIDv7()}`;
  const body = JSON.stringify({
    id,
    type: "tracking.updated",
    timestamp: new Date(scan.at).toISOString(),
    data: { shipment: shipmentView(shipment, deps.publicUrl), scan: scanView(scan) },
  });
  deps.oweEvent({ id, subjectId: shipment.id, body, forgery: forge(body) });
  return [id];
}

/** What somebody would send who has not brought a parcel and wants it to look so. */
function forge(body: string): string {
  return body.replace(/"status":"\w+"/g, '"status":"delivered"').replace(/"sequence":\d+/g, '"sequence":99');
}
