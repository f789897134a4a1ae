import type { Offer } from "./product.ts";

/** The offer the shop puts forward: active, lowest price, then oldest. Undefined when nobody offers it now. */
export function featuredOffer(offers: readonly Offer[]): Offer | undefined {
  return offers.filter((offer) => offer.state === "active").reduce<Offer | undefined>(better, undefined);
}

function better(best: Offer | undefined, offer: Offer): Offer {
  if (!best) return offer;
  if (offer.priceMinor !== best.priceMinor) return offer.priceMinor < best.priceMinor ? offer : best;
  const ageMs = offer.createdAt.getTime() - best.createdAt.getTime();
  if (ageMs !== 0) return ageMs < 0 ? offer : best;
  return offer.id < best.id ? offer : best;
}
