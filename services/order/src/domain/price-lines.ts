import { allocate } from "@souk/money/allocate";
import { lineCommission, marketplaceByLine } from "./line-commission.ts";
import type { DeliveryOption, PricedOffer, Quote, QuotedLine, QuoteRules, SellerQuote, TotalsMinor } from "./quote.ts";
import { type Reduction, reductionsOf } from "./reductions.ts";
import { discountsOf } from "./seller-discounts.ts";
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
  const marketplace = marketplaceByLine(reductions);
  const quoted = priced.map((line, at) => {
    const discounts = lineDiscounts(reductions, at);
    return { ...line, discounts, commission: lineCommission({ ...line, discounts }, marketplace.get(at) ?? 0n, rules) };
  });
  const untaxed = parts.map((part) => sellerPart(part, quoted, reductions));
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
): SellerQuote<Offer> {
  const ownLines = lines.filter(({ offer }) => offer.sellerId === sellerId);
  const discounts = discountsOf(reductions.filter((reduction) => reduction.sellerId === sellerId));
  const discount = sumOf(discounts.map(({ amountMinor }) => amountMinor));
  const total = items + delivery.priceMinor - discount;
  return {
    sellerId,
    lines: ownLines,
    deliveryOptions,
    delivery,
    discounts,
    totals: { items, delivery: delivery.priceMinor, discount, total, taxIncluded: 0n },
    commissionMinor: sumOf(ownLines.map(({ commission }) => commission.amountMinor)),
  };
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
