"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Refusal } from "@/server/routers/stock/change";

/** Why one of many changes was refused, in the reader's words. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations("errors");
  return useCallback(({ reason, metadata }) => (t.has(reason) ? t(reason, { ...metadata }) : t("GENERIC")), [t]);
}
