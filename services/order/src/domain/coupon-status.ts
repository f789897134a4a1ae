import { noUses, type Promotion, type ShopperUses, type Unusable, unusable } from "./promotion.ts";
import type { CouponEffect } from "./quote.ts";

/** What became of a coupon code. */
export interface CouponStatus {
  /** In upper case. */
  readonly code: string;
  readonly result: "unknown" | Unusable | CouponEffect["result"];
  /** Undefined when the code is unknown. */
  readonly promotion?: Promotion;
  /** What the items lack to the minimum spend. */
  readonly missingMinor?: bigint;
}

/** A code as it is stored and compared. */
export function normalCode(code: string): string {
  return code.trim().toUpperCase();
}

/** Why a code cannot be used whatever is bought; undefined when it can. */
export function refusedCoupon(
  code: string,
  promotion: Promotion | undefined,
  { uses = noUses, now }: { uses: ShopperUses | undefined; now: Date },
): CouponStatus | undefined {
  if (!promotion) return { code, result: "unknown" };
  const reason = unusable(promotion, uses, now);
  return reason && { code, result: reason, promotion };
}

export function couponStatus(code: string, promotion: Promotion, effect: CouponEffect): CouponStatus {
  return { code, promotion, ...effect };
}
