"use client";
import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import type { PayoutStateName } from "@/server/routers/money/money-view";

const tones = {
  proposed: "wash",
  skipped: "wash",
  requested: "warn",
  in_transit: "warn",
  paid: "good",
  failed: "danger",
} as const satisfies Record<PayoutStateName, string>;

/** How a payout stands. Paid is said of nothing that the bank has not got. */
export function PayoutState({
  state,
  failureCode,
  wasPaid,
}: {
  state: PayoutStateName;
  failureCode: string;
  wasPaid: boolean;
}) {
  const t = useTranslations("money");
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      {failureCode && (
        <span className="text-label text-soft">
          {wasPaid && `${t("wasPaid")} `}
          {t.has(`failures.${failureCode}`) ? t(`failures.${failureCode}`) : failureCode}
        </span>
      )}
    </span>
  );
}
