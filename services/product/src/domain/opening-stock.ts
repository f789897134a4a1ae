import { ownPart } from "./own-part.ts";
import type { ProductDraft } from "./product-draft.ts";

export interface OpenedOffer {
  readonly productId: string;
  readonly offerId: string;
  readonly sellerId: string;
  readonly openingStock: number;
}

/** The offers of which somebody said how many pieces there are. */
export function openingStocks(drafts: readonly ProductDraft[]): OpenedOffer[] {
  return drafts.flatMap(({ id: productId, variants }) =>
    variants.flatMap(({ offers }) =>
      offers.flatMap(({ id: offerId, sellerId, openingStock }) =>
        openingStock === undefined ? [] : [{ productId, offerId, sellerId, openingStock }],
      ),
    ),
  );
}

/** Variants that a seller offers in the shop: what there is of them is counted where stock is kept. */
export function offeredVariants(live: ProductDraft | undefined, sellerId: string): ReadonlySet<string> {
  const own = live ? ownPart(live, sellerId).variants : [];
  return new Set(own.filter(({ offers }) => offers.length > 0).map(({ id }) => id));
}

/** A draft that says no more how many there are of what is offered by now: that may not be true any more. */
export function withoutCounted(draft: ProductDraft, offered: ReadonlySet<string>): ProductDraft {
  if (offered.size === 0) return draft;
  const variants = draft.variants.map((variant) =>
    offered.has(variant.id)
      ? { ...variant, offers: variant.offers.map(({ openingStock: _, ...offer }) => offer) }
      : variant,
  );
  return { ...draft, variants };
}
