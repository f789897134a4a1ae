import { currency, type Scan, type Shipment } from "./shipment.ts";

const iso = (at: number) => new Date(at).toISOString();

export function scanView({ sequence, status, place, reason, at }: Scan) {
  return { sequence, status, location: place, reason, occurred_at: iso(at) };
}

/** A parcel as its sender sees it. Where it goes is not told again. */
export function shipmentView(shipment: Shipment, publicUrl: string) {
  return {
    id: shipment.id,
    reference: shipment.reference,
    idempotency_key: shipment.idempotencyKey,
    tracking_number: shipment.trackingNumber,
    tracking_url: `${publicUrl}/track/${shipment.trackingNumber}`,
    service: shipment.service,
    weight_grams: shipment.weightGrams,
    amount: String(shipment.amount),
    currency,
    status: shipment.status,
    sequence: shipment.sequence,
    created: iso(shipment.createdAt),
  };
}
