import { allocate } from "@souk/money/allocate";
import { partOf } from "./part-of.ts";
import type { DeliveryOption, PricedOffer, Quote, QuotedLine, QuoteRules, SellerQuote, TotalsMinor } from "./quote.ts";
import { type Reduction, reductionsOf } from "./reductions.ts";
import { discountsOf, marketplacePart } from "./seller-discounts.ts";
import { sumOf } from "./sum-of.ts";
import { taxContained } from "./vat.ts";

interface Line<Offer extends PricedOffer> {
  readonly offer: Offer;
  readonly quantity: number;
}

/**
 * Prices lines per seller. The tax is worked out once, on the whole, and split over the sellers by largest remainder:
 * what the shopper pays and what each seller accounts for always add up to the cent. All offers are in one currency.
 * No lines cost nothing.
 */
export function priceLines<Offer extends PricedOffer>(lines: readonly Line<Offer>[], rules: QuoteRules): Quote<Offer> {
  const priced = lines.map((line) => ({ ...line, totalMinor: line.offer.unitPriceMinor * BigInt(line.quantity) }));
  const parts = [...Map.groupBy(priced, (line) => line.offer.sellerId)].map(([sellerId, own]) =>
    deliverable(sellerId, sumOf(own.map((line) => line.totalMinor)), rules),
  );
  const { reductions, coupon } = reductionsOf({ lines: priced, deliveries: parts.map(deliveryPrice) }, rules);
  const quoted = priced.map((line, at) => ({ ...line, discounts: lineDiscounts(reductions, at) }));
  const untaxed = parts.map((part) => sellerPart(part, quoted, reductions, rules));
  const taxes = splitTax(untaxed, rules.vatBasisPoints);
  const sellers = untaxed.map((part, at) => ({ ...part, totals: { ...part.totals, taxIncluded: taxes[at] ?? 0n } }));
  return {
    currencyCode: lines[0]?.offer.currencyCode ?? "EUR",
    taxBasisPoints: rules.vatBasisPoints,
    sellers,
    totals: totalsOf(sellers),
    coupon,
  };
}

interface Deliverable {
  readonly sellerId: string;
  readonly items: bigint;
  readonly deliveryOptions: readonly [DeliveryOption, ...DeliveryOption[]];
  readonly delivery: DeliveryOption;
}

function deliverable(sellerId: string, items: bigint, rules: QuoteRules): Deliverable {
  const deliveryOptions = rules.deliveryOptions({ sellerId, itemsMinor: items });
  const choice = rules.deliveryChoices.get(sellerId);
  const delivery = deliveryOptions.find(({ code }) => code === choice) ?? deliveryOptions[0];
  return { sellerId, items, deliveryOptions, delivery };
}

function deliveryPrice({ sellerId, delivery, deliveryOptions: [standard] }: Deliverable) {
  return { sellerId, priceMinor: delivery.priceMinor, standardMinor: standard.priceMinor };
}

function lineDiscounts(reductions: readonly Reduction[], at: number) {
  return reductions
    .filter(({ lineAt }) => lineAt === at)
    .map(({ promotion, amountMinor }) => ({ promotionId: promotion.id, amountMinor }));
}

function sellerPart<Offer extends PricedOffer>(
  { sellerId, items, deliveryOptions, delivery }: Deliverable,
  lines: readonly QuotedLine<Offer>[],
  reductions: readonly Reduction[],
  rules: QuoteRules,
): SellerQuote<Offer> {
  const own = reductions.filter((reduction) => reduction.sellerId === sellerId);
  const discounts = discountsOf(own);
  const discount = sumOf(discounts.map(({ amountMinor }) => amountMinor));
  const total = items + delivery.priceMinor - discount;
  return {
    sellerId,
    lines: lines.filter(({ offer }) => offer.sellerId === sellerId),
    deliveryOptions,
    delivery,
    discounts,
    totals: { items, delivery: delivery.priceMinor, discount, total, taxIncluded: 0n },
    commissionMinor: commissionOf(items, own, rules.commissionBasisPoints),
  };
}

/** Of what the seller gets for the items: their price less what the seller itself takes off. */
function commissionOf(items: bigint, reductions: readonly Reduction[], basisPoints: bigint): bigint {
  const ofItems = discountsOf(reductions.filter(({ lineAt }) => lineAt !== undefined));
  const offItems = sumOf(ofItems.map(({ amountMinor }) => amountMinor));
  return partOf(items - offItems + marketplacePart(ofItems), basisPoints);
}

function splitTax(parts: readonly Pick<SellerQuote<PricedOffer>, "totals">[], vatBasisPoints: bigint): bigint[] {
  const totals = parts.map((part) => part.totals.total);
  return totals.length > 0 ? allocate(taxContained(sumOf(totals), vatBasisPoints), totals) : [];
}

function totalsOf(sellers: readonly Pick<SellerQuote<PricedOffer>, "totals">[]): TotalsMinor {
  const add = (pick: (totals: TotalsMinor) => bigint) => sumOf(sellers.map((seller) => pick(seller.totals)));
  return {
    items: add((totals) => totals.items),
    delivery: add((totals) => totals.delivery),
    discount: add((totals) => totals.discount),
    total: add((totals) => totals.total),
    taxIncluded: add((totals) => totals.taxIncluded),
  };
}
