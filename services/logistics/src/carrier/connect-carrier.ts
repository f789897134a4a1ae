import { ConfigError } from "@souk/config/config-error";
import type { LogisticsConfig } from "../config.ts";
import type { CarrierTiming } from "../use-cases/carrier/carrier-deps.ts";
import { type CarrierWatch, guardCarrier } from "./guard-carrier.ts";
import type { ParcelCarrier } from "./parcel-carrier.ts";
import { createSandboxCarrier } from "./sandbox-carrier.ts";

export interface Carrier {
  readonly carrier: ParcelCarrier;
  readonly timing: CarrierTiming;
}

/**
 * Who brings parcels where our couriers do not go; undefined where nobody does.
 * @throws ConfigError for an address without its keys
 */
export function connectCarrier(
  config: LogisticsConfig,
  { carrier: override, watched }: { carrier: ParcelCarrier | undefined; watched: CarrierWatch },
): Carrier | undefined {
  const { carrierUrl: url, carrierSecretKey: secretKey, carrierWebhookSecret: secret } = config;
  if (url === undefined && !override) return undefined;
  if (!override && (!secretKey || !secret)) {
    throw new ConfigError(["CARRIER_URL needs CARRIER_SECRET_KEY and CARRIER_WEBHOOK_SECRET"]);
  }
  const limits = {
    timeoutMs: config.carrierTimeoutMs,
    atOnce: config.carrierAtOnce,
    breakAfter: config.carrierBreakAfter,
    breakMs: config.carrierBreakMs,
  };
  const carrier =
    override ?? createSandboxCarrier({ url: (url ?? "").replace(/\/+$/, ""), secretKey: secretKey ?? "" });
  return { carrier: guardCarrier(carrier, limits, watched), timing: config };
}
