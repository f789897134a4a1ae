import { z } from "zod";
import { failureReasons, services, statuses } from "../shipments/shipment.ts";

const country = z.string().regex(/^[A-Z]{2}$/);
const weightGrams = z.number().int().min(1).max(1_000_000);
const key = z.string().regex(/^[\x21-\x7e]{1,255}$/);

const address = z.strictObject({
  name: z.string().min(1).max(120),
  phone: z.string().max(32).default(""),
  line1: z.string().min(1).max(200),
  line2: z.string().max(200).default(""),
  city: z.string().min(1).max(120),
  region: z.string().max(120).default(""),
  postal_code: z.string().max(20).default(""),
  country,
});

export const ratesBody = z.strictObject({
  from: z.strictObject({ country, postal_code: z.string().max(20).default("") }),
  to: z.strictObject({ country, postal_code: z.string().max(20).default("") }),
  weight_grams: weightGrams,
});
export const bookBody = z.strictObject({
  reference: z.string().min(1).max(200),
  service: z.enum(services),
  weight_grams: weightGrams,
  from: address,
  to: address,
});
export const cancelBody = z.strictObject({ idempotency_key: key });
/** Nothing said: what happens next by itself. */
export const moveBody = z.strictObject({
  status: z.enum(statuses).optional(),
  location: z.string().max(120).default(""),
  reason: z.enum(failureReasons).nullable().default(null),
});
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  idempotency_key: key.optional(),
  reference: z.string().max(200).optional(),
});
