"use client";
import { useTranslations } from "next-intl";

/** Why a bank did not let a card be kept, in the reader's words, as far as it said so. */
export function useCardRefusal(): (code: string | null) => string {
  const t = useTranslations("personal.cards.refused");
  return (code) => (code !== null && t.has(code) ? t(code) : t("other"));
}
