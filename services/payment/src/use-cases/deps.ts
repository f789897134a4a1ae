import type { Db } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import type { PaymentRow } from "../db/payment-store.ts";
import type { PaymentProvider } from "../provider/payment-provider.ts";

export interface Timing {
  /** How long one call of ours waits for the provider, all its attempts together. */
  readonly providerTimeoutMs: number;
  readonly retryFirstMs: number;
  readonly retryLongestMs: number;
  readonly actionPollMs: number;
  readonly giveUpMs: number;
}

export interface PaymentDeps {
  readonly db: Db;
  readonly provider: PaymentProvider;
  readonly now: () => Date;
  readonly timing: Timing;
  readonly log: Logger;
}

/** What a step at the provider leaves: `isUnknown` when there was no answer, so that nothing may be built on it. */
export interface Step {
  readonly payment: PaymentRow;
  readonly isUnknown: boolean;
}

/** Added to the provider's timeout before another worker may take over. */
const leaseMarginMs = 2_000;

/** Until when a payment that is being worked on is left alone by others. */
export function leaseEnd({ now, timing }: Pick<PaymentDeps, "now" | "timing">): Date {
  return new Date(now().getTime() + timing.providerTimeoutMs + leaseMarginMs);
}
