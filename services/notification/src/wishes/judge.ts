import type { Money } from "@souk/money/money";
import type { WishNewsKind } from "./news-kind.ts";

/** What was last known of a product. */
export interface Known {
  /** The lowest one that could be paid then. */
  readonly price: Money | null;
  readonly soldOutSince: Date | null;
}

interface Judged {
  readonly known: Known;
  readonly news: readonly WishNewsKind[];
}

/**
 * What became of a product, told by what it is now and not by what an event says of it: events that come late, twice or in
 * another order change nothing. `price` is the lowest that can be paid now, null when it cannot be bought.
 */
export function judge(
  known: Known,
  price: Money | null,
  { now, restockAfterMs }: { now: Date; restockAfterMs: number },
): Judged {
  if (price === null) return { known: { ...known, soldOutSince: known.soldOutSince ?? now }, news: [] };
  const before = known.price;
  const isCheaper =
    before === null || before.currencyCode !== price.currencyCode || price.minorUnits < before.minorUnits;
  // A shorter while is a checkout that held the last one and let go of it.
  const isBack = known.soldOutSince !== null && now.getTime() - known.soldOutSince.getTime() >= restockAfterMs;
  const news = [...(isCheaper ? (["cheaper"] as const) : []), ...(isBack ? (["back"] as const) : [])];
  return { known: { price, soldOutSince: null }, news };
}
