import { isCurrency } from "@souk/money/currency";
import type { Known } from "./check-product.ts";
import type { Flaws } from "./flaw.ts";
import { isUuid } from "./is-uuid.ts";
import { limits, type Offer, priceMaxMinor } from "./product.ts";
import type { OfferDraft, VariantDraft } from "./product-draft.ts";
import { hasControls } from "./text.ts";

/** The offers that are right. `currencies` gathers what the product is priced in: one currency only. */
export function checkOffers(
  variant: VariantDraft,
  known: Known,
  currencies: Set<string>,
  field: string,
  flaws: Flaws,
): Offer[] {
  if (variant.offers.length > limits.offersPerVariant) {
    flaws.add(
      `${field}.offers`,
      "TOO_MANY_OFFERS",
      `At most ${limits.offersPerVariant} offers for one variant are allowed.`,
    );
    return [];
  }
  const sellers = new Set<string>();
  return variant.offers.flatMap((draft, index) => {
    const at = `${field}.offers[${index}]`;
    if (sellers.has(draft.sellerId)) flaws.add(`${at}.seller_id`, "OFFER_REPEATED", "A seller offers a variant once.");
    sellers.add(draft.sellerId);
    checkIdentity(draft, at, flaws);
    const price = checkPrice(draft, currencies, at, flaws);
    if (!price) return [];
    const { id, sellerId, sku } = draft;
    const stored = known.offers.get(id);
    const state = draft.state ?? stored?.state ?? "active";
    return [{ id, sellerId, sku, state, createdAt: stored?.createdAt ?? known.now, ...price }];
  });
}

function checkIdentity(draft: OfferDraft, at: string, flaws: Flaws): void {
  if (!isUuid(draft.id)) flaws.add(`${at}.id`, "ID_INVALID", "The offer id is not a UUID in lower case.");
  if (!isUuid(draft.sellerId)) flaws.add(`${at}.seller_id`, "ID_INVALID", "The seller id is not a UUID in lower case.");
  if (draft.sku.length > limits.codeLength || hasControls(draft.sku)) {
    flaws.add(`${at}.sku`, "CODE_INVALID", `The sku must be plain text of at most ${limits.codeLength} characters.`);
  }
}

type Price = Pick<Offer, "priceMinor" | "currencyCode" | "compareAtMinor">;

function checkPrice(
  { price, compareAt }: OfferDraft,
  currencies: Set<string>,
  at: string,
  flaws: Flaws,
): Price | undefined {
  if (!price || price.minorUnits <= 0n || price.minorUnits > priceMaxMinor) {
    flaws.add(`${at}.price`, "PRICE_INVALID", `The price must be from 1 to ${priceMaxMinor} minor units.`);
    return undefined;
  }
  if (!isCurrency(price.currencyCode)) {
    flaws.add(`${at}.price`, "CURRENCY_UNKNOWN", "The currency must be an ISO 4217 code such as EUR.");
    return undefined;
  }
  currencies.add(price.currencyCode);
  if (currencies.size > 1 || (compareAt && compareAt.currencyCode !== price.currencyCode)) {
    flaws.add(`${at}.price`, "CURRENCY_MIXED", "All prices of a product must be in one currency.");
  }
  if (compareAt && (compareAt.minorUnits <= price.minorUnits || compareAt.minorUnits > priceMaxMinor)) {
    flaws.add(
      `${at}.compare_at_price`,
      "COMPARE_AT_TOO_LOW",
      "The price before must be higher than the price; else leave it out.",
    );
  }
  return { priceMinor: price.minorUnits, currencyCode: price.currencyCode, compareAtMinor: compareAt?.minorUnits };
}
