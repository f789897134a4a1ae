import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import { type CouponStatus, CouponStatus_Result } from "@souk/contracts/order/v1/promotion";

const results = {
  [CouponStatus_Result.UNSPECIFIED]: "unknown",
  [CouponStatus_Result.APPLIED]: "applied",
  [CouponStatus_Result.UNKNOWN]: "unknown",
  [CouponStatus_Result.NOT_STARTED]: "notStarted",
  [CouponStatus_Result.EXPIRED]: "expired",
  [CouponStatus_Result.USED_UP]: "usedUp",
  [CouponStatus_Result.ALREADY_USED]: "alreadyUsed",
  [CouponStatus_Result.IN_OPEN_CHECKOUT]: "inOpenCheckout",
  [CouponStatus_Result.BELOW_MINIMUM]: "belowMinimum",
  [CouponStatus_Result.NOT_FOR_THESE]: "notForThese",
  [CouponStatus_Result.NOTHING_TO_DISCOUNT]: "nothingToDiscount",
} as const satisfies Record<CouponStatus_Result, string>;

type CouponResult = (typeof results)[CouponStatus_Result] | "waiting";

/** What the code in the cart does, or why it does nothing. */
export interface CouponView {
  readonly code: string;
  /** "waiting": there is nothing in the cart that could be ordered. */
  readonly result: CouponResult;
  readonly name: string | null;
  readonly missing: MoneyView | null;
  readonly minimum: MoneyView | null;
  /** Instants: "2026-11-24T00:00:00.000Z". */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** Null without a code. */
export function couponView(code: string, status: CouponStatus | undefined, locale: string): CouponView | null {
  if (code === "") return null;
  return {
    code: status?.code ?? code,
    result: status ? results[status.result] : "waiting",
    name: pickText(status?.name, locale) || null,
    missing: moneyView(status?.missing, locale) ?? null,
    minimum: moneyView(status?.minimum, locale) ?? null,
    startsAt: status?.startsAt ? timestampDate(status.startsAt).toISOString() : null,
    endsAt: status?.endsAt ? timestampDate(status.endsAt).toISOString() : null,
  };
}
