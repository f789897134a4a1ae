import { randomUUIDv7 } from "node:crypto";
import { DecisionError } from "@souk/payment-sandbox/api-error";
import type { Decision } from "@souk/payment-sandbox/payments/deps";
import type { CarrierDeps } from "./deps.ts";
import { ratesFor } from "./rates.ts";
import { recordScan } from "./record-scan.ts";
import type { Address, Service, Shipment } from "./shipment.ts";
import { shipmentView } from "./shipment-view.ts";
import { newTrackingNumber } from "./tracking-number.ts";

export type BookInput = {
  reference: string;
  service: Service;
  weight_grams: number;
  from: Address;
  to: Address;
};

/** Takes an order to carry a parcel. Refused where no rate says what that costs. */
export function book(deps: CarrierDeps, input: BookInput, idempotencyKey: string): Decision {
  const { service, from, to, reference, weight_grams: weightGrams } = input;
  const rate = ratesFor(from.country, to.country, weightGrams).find((each) => each.service === service);
  if (!rate) throw new DecisionError(422, "not_served", "This parcel cannot be brought there.", "to");
  if (/unknown street/i.test(to.line1)) {
    throw new DecisionError(422, "address_unknown", "There is no such address.", "to");
  }
  const createdAt = deps.now().getTime();
  const shipment: Shipment = {
    ...{ id: `shp_${randomUUIDv7()}`, reference, idempotencyKey, service, weightGrams, amount: rate.amount },
    trackingNumber: newTrackingNumber((number) => deps.shipments.findByNumber(number) !== undefined),
    ...{ sender: from, recipient: to, status: "pre_transit", attempts: 0, sequence: 1 },
    ...{ createdAt, movedAt: createdAt },
  };
  deps.shipments.insert(shipment);
  const scan = { sequence: 1, status: shipment.status, place: from.city, reason: null, at: createdAt };
  const eventIds = recordScan(deps, shipment, scan);
  return {
    status: 201,
    body: JSON.stringify(shipmentView(shipment, deps.publicUrl)),
    eventIds,
    losesReply: /lost reply/i.test(to.line1),
  };
}
