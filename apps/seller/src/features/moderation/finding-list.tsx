"use client";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { FindingView } from "@/server/routers/moderation/case-view";
import { isReasonCode } from "./reasons.ts";

/** What the automatic checks found, and where. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
  const t = useTranslations("moderation");
  return (
    <section className="grid gap-3">
      <h2 className="text-subheading">{t("column.findings")}</h2>
      {findings.length === 0 ? (
        <p className="text-soft">{t("nothingFound")}</p>
      ) : (
        <Card padding="none">
          <ul>
            {findings.map(({ code, field, excerpt, weight }) => (
              <li key={`${code} ${field} ${excerpt}`} className="border-line border-b px-4 py-2.5 last:border-b-0">
                <p className="flex justify-between gap-4 font-semibold">
                  {isReasonCode(code) ? t(`reasons.${code}`) : code}
                  <span className="font-normal text-soft tabular-nums">+{weight}</span>
                </p>
                {(code === "BANNED_TERM" || code === "CONTACT_DETAILS" || code === "DUPLICATE_TEXT") && (
                  <p className="break-words text-small text-soft">{excerpt}</p>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}
