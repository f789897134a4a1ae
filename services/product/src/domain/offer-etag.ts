import type { Offer } from "./product.ts";

/** Another one with every change that a seller can make to an offer, and the same again when it is taken back. */
export function offerEtag({
  priceMinor,
  compareAtMinor,
  state,
}: Pick<Offer, "priceMinor" | "compareAtMinor" | "state">) {
  return `${priceMinor}.${compareAtMinor ?? ""}.${state}`;
}
