import { expect, test } from "vitest";
import { salesOf } from "./sales-of.ts";

const name = { en: "Sale" };
const line = (offerId: string, totalMinor: bigint, amountMinor: bigint) => ({
  ...{ quantity: 1, totalMinor },
  snapshot: {
    ...{ offerId, sellerId: "s", productId: `product of ${offerId}`, currencyCode: "EUR", productSlug: "p" },
    ...{ title: {}, options: [], picture: null },
  },
  discounts: [{ promotionId: "half", amountMinor }],
});

test("what the seller pays of a discount is shared out over the lines to the cent, and free delivery is no line's", () => {
  const sales = salesOf({
    lines: [line("one", 1_000n, 67n), line("two", 500n, 33n)],
    discounts: [
      {
        promotion: { id: "half", name, couponCode: null },
        ...{ kind: "percent_off", percentBasisPoints: 1_000n, amountMinor: 100n, marketplaceMinor: 49n },
      },
      {
        promotion: { id: "delivery", name, couponCode: null },
        ...{ kind: "free_delivery", percentBasisPoints: 0n, amountMinor: 490n, marketplaceMinor: 0n },
      },
    ],
  });
  expect(sales.map(({ offerId, sellerDiscountMinor }) => [offerId, sellerDiscountMinor])).toEqual([
    ["one", 34n],
    ["two", 17n],
  ]);
});
