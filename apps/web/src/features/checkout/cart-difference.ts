import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView } from "@/server/routers/cart/line-view";

/** What became different between two looks at the same cart. */
export type Difference =
  | { readonly kind: "unavailable"; readonly offerId: string; readonly title: string | null }
  | { readonly kind: "fewer"; readonly offerId: string; readonly title: string | null; readonly available: number }
  | {
      readonly kind: "price";
      readonly offerId: string;
      readonly title: string | null;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "delivery";
      readonly sellerId: string;
      readonly name: string | null;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "discount"; readonly from: string; readonly to: string };

export function cartDifference(before: CartView, after: CartView): Difference[] {
  const old = new Map(linesOf(before).map((line) => [line.offerId, line]));
  const lines = linesOf(after).flatMap((line) => lineDifference(old.get(line.offerId), line) ?? []);
  return [...lines, ...deliveryDifferences(before, after), ...discountDifference(before, after)];
}

function linesOf(cart: CartView): CartLineView[] {
  return cart.sellers.flatMap((seller) => seller.lines);
}

function lineDifference(before: CartLineView | undefined, line: CartLineView): Difference | undefined {
  if (!before || before.problem) return undefined;
  const { offerId } = line;
  const title = line.title ?? before.title;
  if (line.problem?.reason === "insufficient") {
    return { kind: "fewer", offerId, title, available: line.problem.available };
  }
  if (line.problem) return { kind: "unavailable", offerId, title };
  const [from, to] = [before.unitPrice, line.unitPrice];
  if (!from || !to || from.minorUnits === to.minorUnits) return undefined;
  return { kind: "price", offerId, title, from: from.text, to: to.text };
}

function deliveryDifferences(before: CartView, after: CartView): Difference[] {
  return after.sellers.flatMap(({ sellerId, name, totals }) => {
    const old = before.sellers.find((seller) => seller.sellerId === sellerId)?.totals;
    if (!old || !totals || sellerId === null || old.delivery.minorUnits === totals.delivery.minorUnits) return [];
    return [{ kind: "delivery" as const, sellerId, name, from: old.delivery.text, to: totals.delivery.text }];
  });
}

/** Empty for none: the reader's language has a word for it. */
function discountDifference(before: CartView, after: CartView): Difference[] {
  const [from, to] = [before.totals?.discount, after.totals?.discount];
  if (!before.totals || !after.totals || from?.minorUnits === to?.minorUnits) return [];
  return [{ kind: "discount", from: from?.text ?? "", to: to?.text ?? "" }];
}
