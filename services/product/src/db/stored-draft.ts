import type { MoneyDraft, OfferDraft, ProductDraft, VariantDraft } from "../domain/product-draft.ts";

interface StoredMoney extends Omit<MoneyDraft, "minorUnits"> {
  readonly minorUnits: string;
}
interface StoredOffer extends Omit<OfferDraft, "price" | "compareAt"> {
  readonly price: StoredMoney | undefined;
  readonly compareAt: StoredMoney | undefined;
}
interface StoredVariant extends Omit<VariantDraft, "offers"> {
  readonly offers: readonly StoredOffer[];
}
/** A draft as JSON can hold it. */
export interface StoredDraft extends Omit<ProductDraft, "variants"> {
  readonly variants: readonly StoredVariant[];
}

export function toStored(draft: ProductDraft): StoredDraft {
  const store = (money: MoneyDraft | undefined) => money && { ...money, minorUnits: String(money.minorUnits) };
  const variants = draft.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.map((offer) => ({ ...offer, price: store(offer.price), compareAt: store(offer.compareAt) })),
  }));
  return { ...draft, variants };
}

export function fromStored(stored: StoredDraft): ProductDraft {
  const read = (money: StoredMoney | undefined) => money && { ...money, minorUnits: BigInt(money.minorUnits) };
  const variants = stored.variants.map((variant) => ({
    ...variant,
    offers: variant.offers.map((offer) => ({ ...offer, price: read(offer.price), compareAt: read(offer.compareAt) })),
  }));
  return { ...stored, variants };
}
