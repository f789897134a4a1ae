import { isDomainError } from "@souk/errors/domain-error";
import type { DemoPromotion } from "../types.ts";
import type { SeedClients } from "./clients.ts";
import { demoId } from "./demo-id.ts";
import { toText } from "./to-product.ts";

/** Starts the demo's promotions; one that was started before, or ended since, stays as it is. */
export async function loadPromotions({ promotion }: SeedClients, promotions: readonly DemoPromotion[]): Promise<void> {
  for (const each of promotions) {
    const request = { requestId: demoId("promotion", each.key), terms: termsOf(each) };
    await promotion.createPromotion(request).catch((error: unknown) => {
      const isThere = isDomainError(error, "REQUEST_ID_REUSED") || isDomainError(error, "COUPON_CODE_TAKEN");
      if (!isThere) throw error;
    });
  }
}

function termsOf({ name, sellerKey, couponCode = "", categoryKeys = [], percentOff, ...limits }: DemoPromotion) {
  const { minimumMinor, totalLimit = 0, shopperLimit = 0 } = limits;
  const benefit =
    percentOff === undefined
      ? ({ case: "freeDelivery", value: {} } as const)
      : ({ case: "percentOffBasisPoints", value: percentOff * 100 } as const);
  return {
    sellerId: sellerKey ? demoId("seller", sellerKey) : "",
    name: toText(name),
    couponCode,
    benefit,
    categoryIds: categoryKeys.map((key) => demoId("category", key)),
    ...(minimumMinor !== undefined && { minimumSpend: { currencyCode: "EUR", minorUnits: minimumMinor } }),
    totalLimit,
    shopperLimit,
    marketplaceBasisPoints: sellerKey ? 0 : 10_000,
  };
}
