import type { DeliveryDays } from "@souk/delivery-days/delivery-days";
import type { DeliveryOption } from "./quote.ts";

export interface DeliveryRates {
  readonly standardFeeMinor: bigint;
  /** Items worth this much or more travel free the standard way; 0: never. */
  readonly freeFromMinor: bigint;
  readonly expressFeeMinor: bigint;
}

/** How one seller's part can be delivered; the standard way first. The only place that knows what delivery costs. */
export function deliveryOptions(
  { itemsMinor }: { itemsMinor: bigint },
  { standardFeeMinor, freeFromMinor, expressFeeMinor }: DeliveryRates,
  { standard, express }: DeliveryDays,
): [DeliveryOption, ...DeliveryOption[]] {
  const isFree = freeFromMinor > 0n && itemsMinor >= freeFromMinor;
  const missing = freeFromMinor > itemsMinor ? { missingForFreeMinor: freeFromMinor - itemsMinor } : {};
  return [
    { code: "standard", priceMinor: isFree ? 0n : standardFeeMinor, ...standard, ...missing },
    { code: "express", priceMinor: expressFeeMinor, ...express },
  ];
}
