import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import {
  CouponStatus_Result,
  type CouponStatusSchema,
  Discount_FundedBy,
  Discount_Kind,
  type DiscountSchema,
} from "@souk/contracts/order/v1/promotion";
import type { CouponStatus } from "../domain/coupon-status.ts";
import type { BenefitKind } from "../domain/promotion.ts";
import type { Discount } from "../domain/quote.ts";

const kindOf = {
  percent_off: Discount_Kind.PERCENT_OFF,
  amount_off: Discount_Kind.AMOUNT_OFF,
  free_delivery: Discount_Kind.FREE_DELIVERY,
} as const satisfies Record<BenefitKind, Discount_Kind>;

const resultOf = {
  applied: CouponStatus_Result.APPLIED,
  unknown: CouponStatus_Result.UNKNOWN,
  not_started: CouponStatus_Result.NOT_STARTED,
  expired: CouponStatus_Result.EXPIRED,
  used_up: CouponStatus_Result.USED_UP,
  already_used: CouponStatus_Result.ALREADY_USED,
  in_open_checkout: CouponStatus_Result.IN_OPEN_CHECKOUT,
  below_minimum: CouponStatus_Result.BELOW_MINIMUM,
  not_for_these: CouponStatus_Result.NOT_FOR_THESE,
  nothing_to_discount: CouponStatus_Result.NOTHING_TO_DISCOUNT,
} as const satisfies Record<CouponStatus["result"], CouponStatus_Result>;

export function toDiscount(discount: Discount, currencyCode: string): MessageInitShape<typeof DiscountSchema> {
  const { promotion, kind, percentBasisPoints, amountMinor, marketplaceMinor } = discount;
  return {
    promotionId: promotion.id,
    name: { byLanguage: { ...promotion.name } },
    couponCode: promotion.couponCode ?? "",
    amount: { currencyCode, minorUnits: amountMinor },
    kind: kindOf[kind],
    percentBasisPoints: Number(percentBasisPoints),
    fundedBy: fundedBy(discount),
    marketplaceFunded: { currencyCode, minorUnits: marketplaceMinor },
  };
}

export function toCouponStatus(
  { code, result, promotion, missingMinor }: CouponStatus,
  currencyCode: string,
): MessageInitShape<typeof CouponStatusSchema> {
  const { minimumMinor = 0n, startsAt, endsAt, endedAt } = promotion ?? {};
  const over = endedAt ?? endsAt;
  return {
    code,
    result: resultOf[result],
    ...(promotion && { name: { byLanguage: { ...promotion.name } } }),
    ...(missingMinor !== undefined && { missing: { currencyCode, minorUnits: missingMinor } }),
    ...(minimumMinor > 0n && {
      minimum: { currencyCode: promotion?.currencyCode ?? currencyCode, minorUnits: minimumMinor },
    }),
    ...(startsAt && { startsAt: timestampFromDate(startsAt) }),
    ...(over && { endsAt: timestampFromDate(over) }),
  };
}

function fundedBy({ amountMinor, marketplaceMinor }: Discount): Discount_FundedBy {
  if (marketplaceMinor === 0n) return Discount_FundedBy.SELLER;
  return marketplaceMinor === amountMinor ? Discount_FundedBy.MARKETPLACE : Discount_FundedBy.BOTH;
}
