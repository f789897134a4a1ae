import { z } from "zod";
import { type CarrierParcel, type Scan, scanStatuses } from "./parcel-carrier.ts";

const amount = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
export const price = { amount, currency: z.string().length(3) };

export const sandboxScan = z
  .object({
    sequence: z.number().int().positive(),
    status: z.enum(scanStatuses),
    location: z.string().max(200),
    reason: z.string().max(100).nullable(),
    occurred_at: z.iso.datetime(),
  })
  .transform(
    ({ sequence, status, location, reason, occurred_at }): Scan => ({
      ...{ sequence, status, place: location, reason: reason ?? "", at: new Date(occurred_at) },
    }),
  );

/** A shipment as the sandbox shows it, in answers and in webhooks. */
export const sandboxShipment = z
  .object({
    id: z.string().min(1).max(100),
    reference: z.string(),
    tracking_number: z.string().min(1).max(50),
    tracking_url: z.url({ protocol: /^https?$/ }).max(500),
    ...price,
    status: z.enum(scanStatuses),
    sequence: z.number().int().positive(),
  })
  .transform(
    (view): CarrierParcel => ({
      id: view.id,
      reference: view.reference,
      trackingNumber: view.tracking_number,
      trackingUrl: view.tracking_url,
      price: { currencyCode: view.currency, minorUnits: view.amount },
      status: view.status,
      sequence: view.sequence,
      scans: [],
    }),
  );
