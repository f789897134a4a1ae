"use client";
import { useTranslations } from "next-intl";
import type { TermsView } from "@/server/routers/commission/rule-view";

/** "12% + €0.30 per piece, at least €1.00, at most €20.00" */
export function TermsText({ terms: { percent, fixed, floor, cap } }: { terms: TermsView }) {
  const t = useTranslations("commission.terms");
  const share = fixed ? t("percentAndFixed", { percent, fixed }) : percent;
  const bounds = [floor && t("floor", { floor }), cap && t("cap", { cap })].filter(Boolean);
  return (
    <>
      <span className="tabular">{share}</span>
      {bounds.length > 0 && <span className="block text-label text-soft">{bounds.join(", ")}</span>}
    </>
  );
}
