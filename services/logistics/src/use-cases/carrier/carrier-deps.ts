import type { ParcelCarrier } from "../../carrier/parcel-carrier.ts";
import type { LogisticsDeps } from "../../deps.ts";

export interface CarrierTiming {
  /** How long one call waits for the carrier. */
  readonly carrierTimeoutMs: number;
  /** And how long somebody waits for its prices. */
  readonly carrierRatesTimeoutMs: number;
  /** Pauses while an outcome is not known: the first, then growing to the longest. */
  readonly carrierRetryFirstMs: number;
  readonly carrierRetryLongestMs: number;
  /** A parcel that nothing was heard of for so long is asked about. */
  readonly carrierPollMs: number;
}

export interface CarrierDeps extends Pick<LogisticsDeps, "db" | "now" | "log" | "sealer"> {
  readonly carrier: ParcelCarrier;
  readonly timing: CarrierTiming;
}

/** What the carrier knows a booking's request by. */
export const bookingKey = (bookingId: string): string => `book:${bookingId}`;
