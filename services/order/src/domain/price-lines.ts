import { allocate } from "@souk/money/allocate";
import type { PricedOffer, Quote, QuotedLine, QuoteRules, SellerQuote, TotalsMinor } from "./quote.ts";
import { taxContained } from "./vat.ts";

/**
 * Prices lines per seller. The tax is worked out once, on the whole, and split over the sellers by largest remainder:
 * what the shopper pays and what each seller accounts for always add up to the cent. All offers are in one currency.
 * No lines cost nothing.
 */
export function priceLines<Offer extends PricedOffer>(
  lines: readonly { readonly offer: Offer; readonly quantity: number }[],
  rules: QuoteRules,
): Quote<Offer> {
  const bySeller = Map.groupBy(lines.map(toQuoted), (line) => line.offer.sellerId);
  const untaxed = [...bySeller].map(([sellerId, sellerLines]) => sellerPart(sellerId, sellerLines, rules));
  const total = sumOf(untaxed.map((seller) => seller.total));
  const tax = taxContained(total, rules.vatBasisPoints);
  const weights = untaxed.map((seller) => seller.total);
  const taxes = weights.length > 0 ? allocate(tax, weights) : [];
  const sellers = untaxed.map(({ items, delivery, total: sellerTotal, ...rest }, at) => ({
    ...rest,
    totals: { items, delivery, total: sellerTotal, taxIncluded: taxes[at] ?? 0n },
  }));
  return { currencyCode: lines[0]?.offer.currencyCode ?? "EUR", sellers, totals: totalsOf(sellers) };
}

function toQuoted<Offer extends PricedOffer>({
  offer,
  quantity,
}: {
  offer: Offer;
  quantity: number;
}): QuotedLine<Offer> {
  return { offer, quantity, totalMinor: offer.unitPriceMinor * BigInt(quantity) };
}

function sellerPart<Offer extends PricedOffer>(
  sellerId: string,
  lines: readonly QuotedLine<Offer>[],
  rules: QuoteRules,
) {
  const items = sumOf(lines.map((line) => line.totalMinor));
  const isFree = rules.freeDeliveryFromMinor > 0n && items >= rules.freeDeliveryFromMinor;
  const delivery = isFree ? 0n : rules.deliveryFeeMinor;
  const commissionMinor = (2n * items * rules.commissionBasisPoints + 10_000n) / 20_000n;
  return { sellerId, lines, items, delivery, total: items + delivery, commissionMinor };
}

function totalsOf(sellers: readonly Pick<SellerQuote<PricedOffer>, "totals">[]): TotalsMinor {
  const add = (pick: (totals: TotalsMinor) => bigint) => sumOf(sellers.map((seller) => pick(seller.totals)));
  return {
    items: add((totals) => totals.items),
    delivery: add((totals) => totals.delivery),
    total: add((totals) => totals.total),
    taxIncluded: add((totals) => totals.taxIncluded),
  };
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
