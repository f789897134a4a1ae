"use client";
import { useLocale } from "next-intl";
import { type DeliveryDays, deliveryDaysText } from "./delivery-days.ts";

/** `deliveryDaysText` in the reader's language. */
export function useDeliveryDays(): (days: DeliveryDays) => string {
  const locale = useLocale();
  return (days) => deliveryDaysText(locale, days);
}
