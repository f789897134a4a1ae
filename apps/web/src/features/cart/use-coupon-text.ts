"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { CouponView } from "@/server/routers/cart/coupon-view";

/** What a coupon does to the cart, or why it does nothing and what would change that. */
export function useCouponText(): (coupon: CouponView) => string {
  const t = useTranslations("cart.coupon");
  const format = useFormatter();
  const day = (instant: string | null) =>
    instant === null ? "" : format.dateTime(new Date(instant), { day: "numeric", month: "long", year: "numeric" });
  return ({ result, name, missing, minimum, startsAt, endsAt }) =>
    t(`results.${result}`, {
      name: name ?? "",
      missing: missing?.text ?? "",
      minimum: minimum?.text ?? "",
      starts: day(startsAt),
      ends: day(endsAt),
    });
}
