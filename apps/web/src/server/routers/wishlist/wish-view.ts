import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { type MoneyView, moneyView } from "@souk/bff/views";
import type { ProductCard } from "@souk/contracts/product/v1/product";
import type { Wish } from "@souk/contracts/user/v1/user";
import { type CardFacts, type ProductCardView, productCardView } from "../../catalogue/product-card-view.ts";

/** How today's price differs from the one it was saved at. */
interface PriceSinceSaved {
  readonly by: MoneyView;
  readonly isHigher: boolean;
}

export interface WishView {
  readonly productId: string;
  readonly variantId: string | null;
  readonly addedAt: string;
  /** Null when it is not sold here any more. */
  readonly card: ProductCardView | null;
  readonly priceChange: PriceSinceSaved | null;
  /** How many can be bought now, all variants and sellers together. */
  readonly level: number;
  /** What goes into the cart; null when there is nothing to buy or something to choose first. */
  readonly offerId: string | null;
}

interface Known extends CardFacts {
  readonly levels: ReadonlyMap<string, number>;
  readonly locale: string;
}

export function wishView(wish: Wish, card: ProductCard | undefined, { levels, locale, ...facts }: Known): WishView {
  const level = (card?.offerIds ?? []).reduce((sum, id) => sum + (levels.get(id) ?? 0), 0);
  return {
    productId: wish.productId,
    variantId: wish.variantId || null,
    addedAt: (wish.addedAt ? timestampDate(wish.addedAt) : new Date(0)).toISOString(),
    card: card ? productCardView(card, facts, locale) : null,
    priceChange: priceChange(wish.priceWhenAdded, card?.price, locale),
    level,
    offerId: card ? buyable(card, levels) : null,
  };
}

/** The featured offer of a product without variants, else another of it that is in stock. */
function buyable(card: ProductCard, levels: ReadonlyMap<string, number>): string | null {
  if (card.variantCount !== 1) return null;
  const inStock = [card.offerId, ...card.offerIds].find((id) => (levels.get(id) ?? 0) > 0);
  return inStock ?? null;
}

type Price = { currencyCode: string; minorUnits: bigint } | undefined;

function priceChange(then: Price, now: Price, locale: string): PriceSinceSaved | null {
  if (!then || !now || then.currencyCode !== now.currencyCode || then.minorUnits === now.minorUnits) return null;
  const isHigher = now.minorUnits > then.minorUnits;
  const difference = isHigher ? now.minorUnits - then.minorUnits : then.minorUnits - now.minorUnits;
  const by = moneyView({ currencyCode: now.currencyCode, minorUnits: difference }, locale);
  return by ? { by, isHigher } : null;
}
