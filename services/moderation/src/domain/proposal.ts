/** A text of a product, and where it stands. */
export interface TextField {
  /** "title.en", "attributes.material.ru", "brand". */
  readonly field: string;
  /** Empty for what has no language. */
  readonly language: string;
  readonly text: string;
}

export interface OfferPrice {
  readonly offerId: string;
  readonly variantId: string;
  readonly sellerId: string;
  readonly currencyCode: string;
  readonly minorUnits: bigint;
}

/** What the checks read of a product. */
export interface ProductFacts {
  readonly productId: string;
  readonly categoryId: string;
  readonly texts: readonly TextField[];
  readonly mediaIds: readonly string[];
  readonly offers: readonly OfferPrice[];
}

/** What a proposal adds to what the shop shows already, which was decided about before. */
export function newIn(proposed: ProductFacts, published: ProductFacts | undefined): ProductFacts {
  if (!published) return proposed;
  const known = new Set(published.texts.map(({ field, text }) => `${field}\n${text}`));
  const pictures = new Set(published.mediaIds);
  const prices = new Map(published.offers.map(({ offerId, minorUnits }) => [offerId, minorUnits]));
  return {
    ...proposed,
    texts: proposed.texts.filter(({ field, text }) => !known.has(`${field}\n${text}`)),
    mediaIds: proposed.mediaIds.filter((id) => !pictures.has(id)),
    offers: proposed.offers.filter(({ offerId, minorUnits }) => prices.get(offerId) !== minorUnits),
  };
}
