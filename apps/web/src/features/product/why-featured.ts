import type { OfferView } from "@/server/catalogue/product-view";
import { bestOffer, type Levels } from "./selection.ts";

/**
 * Why the page puts an offer forward, in the terms of the rule it follows: of those with stock the lowest price, at the
 * same price the one that was there first.
 */
export type Reason = "lowest-price" | "first-at-price" | "only-in-stock" | "none-in-stock";

export function whyFeatured(
  offers: readonly OfferView[],
  levels: Levels,
): { offer: OfferView; reason: Reason } | undefined {
  const offer = bestOffer({ offers }, levels);
  if (!offer) return undefined;
  const inStock = offers.filter(({ id }) => levels === undefined || (levels[id] ?? 0) > 0);
  if (inStock.length === 0) return { offer, reason: "none-in-stock" };
  if (inStock.length === 1 && offers.length > 1) return { offer, reason: "only-in-stock" };
  const isShared = inStock.some(({ id, price }) => id !== offer.id && price.minorUnits === offer.price.minorUnits);
  return { offer, reason: isShared ? "first-at-price" : "lowest-price" };
}
