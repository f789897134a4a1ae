import "server-only";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import type { Discount } from "@souk/contracts/order/v1/promotion";

/** What a promotion takes off, by its name. */
export interface DiscountView {
  readonly id: string;
  readonly name: string;
  /** Null when it applied by itself. */
  readonly couponCode: string | null;
  readonly amount: MoneyView;
}

export function discountViews(discounts: readonly Discount[], locale: string): DiscountView[] {
  return discounts.flatMap(({ promotionId, name, couponCode, amount }) => {
    const money = moneyView(amount, locale);
    if (!money) return [];
    return [{ id: promotionId, name: pickText(name, locale), couponCode: couponCode || null, amount: money }];
  });
}
