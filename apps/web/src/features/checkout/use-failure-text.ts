"use client";
import { useTranslations } from "next-intl";
import type { Failure } from "./failure.ts";

interface FailureText {
  readonly title: string;
  readonly text: string;
}

/** Why a checkout failed, in the reader's words; a declined card says why as far as the bank did. */
export function useFailureText(): (failure: Failure) => FailureText {
  const t = useTranslations("checkout.failure");
  const errors = useTranslations("errors");
  return ({ reason, metadata }) => {
    switch (reason) {
      case "PAYMENT_DECLINED": {
        const code = metadata.decline_code ?? "other";
        const why = t.has(`declined.${code}`) ? t(`declined.${code}`) : t("declined.other");
        return { title: t("declinedTitle"), text: `${why} ${t("declinedAfter")}` };
      }
      case "PAYMENT_TIMED_OUT":
      case "PAYMENT_VOIDED":
        return { title: t("timedOutTitle"), text: t("timedOut") };
      case "CHECKOUT_CANCELLED":
        return { title: t("cancelledTitle"), text: t("cancelled") };
      case "CARD_UNREACHABLE":
        return { title: t("cardTitle"), text: t("card") };
      case "PARKED":
        return { title: t("parkedTitle"), text: t("parked", { reference: metadata.reference ?? "" }) };
      case "CHECKOUT_INTERRUPTED":
      case "ORDER_CANCELLED":
        return { title: t("undoneTitle"), text: t("undone") };
      default:
        return { title: t("refusedTitle"), text: errors.has(reason) ? errors(reason, metadata) : t("undone") };
    }
  };
}
