import { type FaultControl, faultsSchema } from "@souk/payment-sandbox/faults";
import { z } from "zod";

const rate = z.number().min(0).max(1).default(0);

/** What may go wrong: what goes wrong with the payment sandbox too, but for money, and what carriers are known for. */
export const carrierFaultsSchema = faultsSchema.omit({ payout_delay_ms: true }).extend({
  /** Share of webhooks that are never sent. */
  webhook_loss: rate,
  /** Share of calls, also of those that only read, that are left without an answer. */
  hang_rate: rate,
  /** Share of calls answered 429 before anything is done. */
  too_many_rate: rate,
});

export type CarrierFaults = z.infer<typeof carrierFaultsSchema>;
export type CarrierFaultsInput = z.input<typeof carrierFaultsSchema>;
export type CarrierFaultControl = FaultControl<CarrierFaults, CarrierFaultsInput>;

/** A carrier on a good day: webhooks late, sometimes twice, out of order, and now and then not at all. */
export const realisticFaults: CarrierFaultsInput = {
  webhook_delay_ms: 500,
  webhook_duplicates: 0.1,
  webhook_reorder: 0.1,
  webhook_loss: 0.05,
};
