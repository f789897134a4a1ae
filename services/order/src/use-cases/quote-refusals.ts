import { DomainError } from "@souk/errors/domain-error";
import type { Money } from "@souk/money/money";
import type { QuoteResult } from "./quote-order.ts";

export function refuseUnavailable({ unavailable }: QuoteResult): void {
  if (unavailable.length === 0) return;
  const found = unavailable.map(({ offerId, reason, available }) => [offerId, `${reason}:${available}`]);
  throw new DomainError(
    "failed_precondition",
    "LINES_UNAVAILABLE",
    "Some lines cannot be bought any more.",
    Object.fromEntries(found),
  );
}

/** Says what the total is made of now, so that the shopper can be shown what changed. */
export function refuseOtherTotal(result: QuoteResult, expected: Money): void {
  const { totals, currencyCode } = result.quote;
  if (totals.total === expected.minorUnits && currencyCode === expected.currencyCode) return;
  throw new DomainError("failed_precondition", "TOTAL_CHANGED", "The total is not what the shopper was shown.", {
    expected: String(expected.minorUnits),
    actual: String(totals.total),
    items: String(totals.items),
    delivery: String(totals.delivery),
    discount: String(totals.discount),
    ...(result.coupon && { coupon: result.coupon.result }),
    ...unitPrices(result),
  });
}

function unitPrices({ quote }: QuoteResult): Record<string, string> {
  const lines = quote.sellers.flatMap((seller) => seller.lines);
  return Object.fromEntries(lines.map(({ offer }) => [`unit_price:${offer.offerId}`, String(offer.unitPriceMinor)]));
}
