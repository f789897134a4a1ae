import { allocate } from "@souk/money/allocate";
import { cancelledOf } from "./line-cancellation.ts";
import type { OrderLine, SellerOrder } from "./order.ts";
import type { Discount, TotalsMinor } from "./quote.ts";
import { sumOf } from "./sum-of.ts";
import { taxContained } from "./vat.ts";

interface Rest {
  readonly totals: TotalsMinor;
  readonly discounts: readonly Discount[];
}

/** What is left of a part's totals and discounts after pieces of it were cancelled; undefined where none were, or all. */
export function restTotals(part: SellerOrder, taxBasisPoints: bigint): Rest | undefined {
  const lines = part.lines.filter(({ cancelledQuantity }) => cancelledQuantity > 0);
  if (part.state === "cancelled" || lines.length === 0) return undefined;
  const items = sumOf(lines.map(grossOf));
  const byPromotion = Map.groupBy(lines.flatMap(discountsGone), ({ promotionId }) => promotionId);
  const goneOf = (id: string) => sumOf((byPromotion.get(id) ?? []).map(({ amountMinor }) => amountMinor));
  const discount = items - sumOf(lines.map(cancelledOf));
  const total = part.totals.total - part.cancelledMinor;
  return {
    totals: {
      ...part.totals,
      items: part.totals.items - items,
      discount: part.totals.discount - discount,
      total,
      taxIncluded: taxContained(total, taxBasisPoints),
    },
    discounts: part.discounts
      .map((each) => ({ ...each, amountMinor: each.amountMinor - goneOf(each.promotion.id) }))
      .filter(({ amountMinor }) => amountMinor > 0n),
  };
}

const grossOf = ({ unitPriceMinor, cancelledQuantity }: OrderLine) => unitPriceMinor * BigInt(cancelledQuantity);

/** Which promotions' discounts went with the pieces: never more of one than the line had. */
function discountsGone(line: OrderLine) {
  if (line.discounts.length === 0) return [];
  const amounts = allocate(
    grossOf(line) - cancelledOf(line),
    line.discounts.map(({ amountMinor }) => amountMinor),
  );
  return line.discounts.map(({ promotionId }, at) => ({ promotionId, amountMinor: amounts[at] ?? 0n }));
}
