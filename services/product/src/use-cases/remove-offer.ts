import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { findOfferPlace } from "../db/product-store.ts";
import { draftOf } from "../domain/own-part.ts";
import { holdProduct } from "./hold-product.ts";
import { writeOffers } from "./save-offers.ts";
import { requireManager, type SellerCall, type SellerCallDeps } from "./seller-call.ts";

export interface RemoveOfferInput extends SellerCall {
  readonly key: RequestKey;
  readonly offerId: string;
}

/** The seller offers the variant no more. Throws OFFER_NOT_FOUND. */
export async function removeOffer(deps: SellerCallDeps, input: RemoveOfferInput): Promise<void> {
  await requireManager(deps, input);
  await once(deps.db, input.key, (tx) => remove(tx, input, deps.now()));
}

async function remove(tx: Tx, { offerId, member }: RemoveOfferInput, now: Date): Promise<void> {
  const place = await findOfferPlace(tx, offerId);
  const product = place?.sellerId === member.sellerId ? await holdProduct(tx, place.productId) : undefined;
  if (!product) throw new DomainError("not_found", "OFFER_NOT_FOUND", "The seller has no such offer.");
  const draft = draftOf(product);
  const variants = draft.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.filter(({ id }) => id !== offerId),
  }));
  await writeOffers(tx, { ...draft, variants }, now);
}
