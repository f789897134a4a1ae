import type { UpdateOfferRequest } from "@souk/contracts/product/v1/product_service";
import type { OfferUpdate } from "@souk/contracts/product/v1/seller_offer_service";
import { DomainError } from "@souk/errors/domain-error";
import type { OfferChange } from "../domain/change-offer.ts";
import { toOfferState } from "./product-draft.ts";

export function toOfferChange(req: UpdateOfferRequest | OfferUpdate): OfferChange {
  if (req.clearCompareAtPrice && req.compareAtPrice) {
    throw new DomainError("invalid", "COMPARE_AT_AMBIGUOUS", "Either clear the price before or set one, not both.");
  }
  const compareAt = req.clearCompareAtPrice ? "none" : req.compareAtPrice;
  return { price: req.price, compareAt, state: toOfferState(req.state) };
}
