import { deliveryDays } from "@souk/delivery-days/delivery-days";
import { percentOnly } from "./commission.ts";
import { deliveryOptions } from "./delivery-options.ts";
import type { Promotion } from "./promotion.ts";
import type { PricedOffer, QuoteRules } from "./quote.ts";

const rates = { standardFeeMinor: 390n, freeFromMinor: 5_000n, expressFeeMinor: 790n };
const days = deliveryDays({ date: "2026-11-24", hour: 10 });

/** Rules to quote by in tests: no tax, 12 % commission, no promotions. */
export function quoteRules(own: Partial<QuoteRules> = {}): QuoteRules {
  return {
    vatBasisPoints: 0n,
    findTerms: () => ({ ruleId: null, level: "standard", categoryId: null, terms: percentOnly(1_200n) }),
    deliveryOptions: (part) => deliveryOptions(part, rates, days),
    deliveryChoices: new Map(),
    automatic: [],
    ...own,
  };
}

/** A line of a product that is named after its seller and price. */
export function line(sellerId: string, unitPriceMinor: bigint, quantity = 1, categoryPath: string[] = []) {
  const productId = `${sellerId}-${unitPriceMinor}`;
  const offer: PricedOffer = {
    offerId: productId,
    productId,
    sellerId,
    categoryPath,
    unitPriceMinor,
    currencyCode: "EUR",
  };
  return { offer, quantity };
}

/** A promotion over all sellers without conditions, that the marketplace pays. */
export function promotion(own: Partial<Promotion> & Pick<Promotion, "benefit">): Promotion {
  return {
    id: "promotion",
    sellerId: null,
    name: { en: "Promotion", ru: "Акция" },
    couponCode: null,
    categoryIds: [],
    productIds: [],
    minimumMinor: 0n,
    currencyCode: null,
    startsAt: new Date("2026-01-01"),
    endsAt: null,
    endedAt: null,
    totalLimit: 0,
    shopperLimit: 0,
    useCount: 0,
    marketplaceBasisPoints: own.sellerId ? 0n : 10_000n,
    createdAt: new Date("2026-01-01"),
    ...own,
  };
}

export const percentOff = (percent: number, own: Partial<Promotion> = {}) =>
  promotion({ benefit: { kind: "percent_off", basisPoints: BigInt(percent * 100) }, ...own });
export const amountOff = (amountMinor: bigint, own: Partial<Promotion> = {}) =>
  promotion({ benefit: { kind: "amount_off", amountMinor }, currencyCode: "EUR", ...own });
export const freeDelivery = (own: Partial<Promotion> = {}) => promotion({ benefit: { kind: "free_delivery" }, ...own });
