"use client";
import { Card } from "@souk/ui/components/card";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BalanceView } from "@/server/routers/money/money-view";

/** What can be paid out, and what cannot yet. */
export function BalanceCard({ balance }: { balance: BalanceView }) {
  const t = useTranslations("money.balance");
  const format = useFormatter();
  const { available, held, inTransit, owed, isNegative, hasHeld, clearings, minimum, currencyCode } = balance;
  return (
    <Card padding="roomy">
      <section aria-label={t("label", { currency: currencyCode })} className="grid gap-6 sm:grid-cols-2 xl:grid-cols-4">
        <Figure label={t("available")} value={available} isMain>
          {isNegative ? t("negative") : t("minimum", { minimum })}
        </Figure>
        <Figure label={t("held")} value={held}>
          {hasHeld &&
            clearings.slice(0, 3).map(({ at, amount }) => (
              <span key={at} className="block">
                {t("clears", {
                  amount,
                  at: format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
                })}
              </span>
            ))}
        </Figure>
        <Figure label={t("inTransit")} value={inTransit}>
          {t("inTransitNote")}
        </Figure>
        <Figure label={t("owed")} value={owed}>
          {t("owedNote")}
        </Figure>
      </section>
    </Card>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly isMain?: boolean;
  readonly children?: ReactNode;
}

function Figure({ label, value, isMain = false, children }: FigureProps) {
  return (
    <div className="min-w-0">
      <p className="text-label text-soft">{label}</p>
      <p className={`tabular mt-1 whitespace-nowrap ${isMain ? "text-price-large" : "text-price"}`}>{value}</p>
      {children && <p className="mt-1.5 hyphens-auto text-label text-soft">{children}</p>}
    </div>
  );
}
