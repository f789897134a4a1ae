import { DomainError } from "@souk/errors/domain-error";
import { type Offer, type OfferState, type Product, priceMaxMinor } from "./product.ts";
import type { MoneyDraft } from "./product-draft.ts";

/** What a seller wants otherwise; undefined stays. */
export interface OfferChange {
  readonly price: MoneyDraft | undefined;
  /** "none" removes it. */
  readonly compareAt: MoneyDraft | "none" | undefined;
  readonly state: OfferState | undefined;
}

/** The offer after the change. Throws PRICE_INVALID, CURRENCY_MIXED or COMPARE_AT_TOO_LOW. */
export function changeOffer(offer: Offer, change: OfferChange): Offer {
  const priceMinor = minorOf(change.price, offer) ?? offer.priceMinor;
  const compareAtMinor =
    change.compareAt === "none" ? undefined : (minorOf(change.compareAt, offer) ?? offer.compareAtMinor);
  if (compareAtMinor !== undefined && compareAtMinor <= priceMinor) {
    throw new DomainError(
      "failed_precondition",
      "COMPARE_AT_TOO_LOW",
      "The price before must be higher than the price; raise it or clear it in the same call.",
    );
  }
  return { ...offer, priceMinor, compareAtMinor, state: change.state ?? offer.state };
}

function minorOf(money: MoneyDraft | undefined, offer: Offer): bigint | undefined {
  if (!money) return undefined;
  if (money.currencyCode !== offer.currencyCode) {
    throw new DomainError(
      "invalid",
      "CURRENCY_MIXED",
      `The product is priced in ${offer.currencyCode}; so must the offer be.`,
      {
        currency_code: offer.currencyCode,
      },
    );
  }
  if (money.minorUnits <= 0n || money.minorUnits > priceMaxMinor) {
    throw new DomainError("invalid", "PRICE_INVALID", `A price must be from 1 to ${priceMaxMinor} minor units.`);
  }
  return money.minorUnits;
}

/** The product with one of its offers replaced. */
export function withOffer(product: Product, changed: Offer): Product {
  const replace = (offer: Offer) => (offer.id === changed.id ? changed : offer);
  const variants = product.variants.map((variant) => ({ ...variant, offers: variant.offers.map(replace) }));
  return { ...product, variants };
}
