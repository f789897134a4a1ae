import type { MoneyView } from "@souk/bff/views";
import type { VariantView } from "./product-view.ts";

/** The lowest price of the offers put forward; undefined when nobody offers it. */
export function featuredPrice(variants: readonly Pick<VariantView, "offers">[]): MoneyView | undefined {
  return variants
    .flatMap(({ offers }) => offers[0]?.price ?? [])
    .reduce<MoneyView | undefined>(
      (lowest, price) => (lowest && BigInt(lowest.minorUnits) <= BigInt(price.minorUnits) ? lowest : price),
      undefined,
    );
}
