import { type FaultControl, faultsSchema } from "@souk/payment-sandbox/faults";
import { z } from "zod";

const rate = z.number().min(0).max(1).default(0);

/** What may go wrong. Rates are 0 to 1; everything left out is off. */
export const smsFaultsSchema = faultsSchema
  .pick({ seed: true, error_rate: true, lose_reply_rate: true, latency_ms: true })
  .extend({
    /** Share of calls that are left without an answer, and nothing is done. */
    hang_rate: rate,
    /** Share of calls answered 429 before anything is done. */
    too_many_rate: rate,
    /** What such an answer asks to wait. */
    retry_after_s: z.number().int().min(0).max(86_400).default(1),
    /** Numbers that are refused as if they were none, on top of the magic ones. */
    refused_numbers: z.array(z.string().max(20)).max(100).default([]),
  });

export type SmsFaultsInput = z.input<typeof smsFaultsSchema>;
export type SmsFaultControl = FaultControl<z.infer<typeof smsFaultsSchema>, SmsFaultsInput>;
