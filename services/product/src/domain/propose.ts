import type { OfferDraft, ProductDraft, VariantDraft } from "./product-draft.ts";

export interface Circumstances {
  readonly sellerId: string;
  /** What the content was written on; undefined for a new product. */
  readonly base: ProductDraft | undefined;
  /** The product as it is now, with everybody's offers. */
  readonly live: ProductDraft | undefined;
}

/**
 * The whole product as it would be if the content were published now: what others offer stays, and so does an offer of the
 * seller's own that was changed since the content was written, for prices need no moderation and the later one holds.
 */
export function propose(content: ProductDraft, at: Circumstances): ProductDraft {
  return { ...content, variants: content.variants.map((variant) => withOffers(variant, at)) };
}

function withOffers(variant: VariantDraft, { sellerId, base, live }: Circumstances): VariantDraft {
  const isOwn = (offer: OfferDraft) => offer.sellerId === sellerId;
  const offersIn = (draft: ProductDraft | undefined) =>
    draft?.variants.find(({ id }) => id === variant.id)?.offers ?? [];
  const was = offersIn(base).find(isOwn);
  const all = offersIn(live);
  const is = all.find(isOwn);
  const written = variant.offers.find(isOwn);
  const own = isSame(was, is) ? written : is;
  const others = all.flatMap((offer) => (isOwn(offer) ? (own ?? []) : offer));
  return { ...variant, offers: own && !is ? [...others, own] : others };
}

function isSame(one: OfferDraft | undefined, other: OfferDraft | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.price?.minorUnits === other.price?.minorUnits &&
    one.price?.currencyCode === other.price?.currencyCode &&
    one.compareAt?.minorUnits === other.compareAt?.minorUnits &&
    one.state === other.state &&
    one.sku === other.sku
  );
}
