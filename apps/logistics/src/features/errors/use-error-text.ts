"use client";
import { failureOf, minutesToWait } from "@souk/bff/failure";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** Why a call failed, in the reader's words: by the reason it carries, else that it did not work. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return useCallback(
    (error) => {
      const failure = failureOf(error);
      const { reason, metadata } = failure;
      return t.has(reason) ? t(reason, { ...metadata, minutes: minutesToWait(failure) }) : t("GENERIC");
    },
    [t],
  );
}
