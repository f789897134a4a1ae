"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useQuery } from "@tanstack/react-query";
import { Coffee, Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../../states/query-state.tsx";
import { useCourier } from "../device/courier-context.tsx";
import { OfferList } from "./offer-list.tsx";
import { ShiftActions } from "./shift-actions.tsx";
import { ShiftCard } from "./shift-card.tsx";

/** Between runs: whether one works, with what, and which runs are offered. */
export function ShiftView() {
  const t = useTranslations("courier.shift");
  const { status, heardAt } = useCourier();
  const query = useQuery(useTRPC().courier.shift.queryOptions(undefined, { refetchInterval: 60_000 }));
  const shift = query.data;
  const isOnShift = Boolean(shift?.startedAt);
  return (
    <>
      <h1 className="mb-5 text-title">{t("title")}</h1>
      {shift ? <ShiftCard shift={shift} /> : <QueryState query={query} className="h-24" />}
      <div className="mt-5 grid gap-4">
        {isOnShift && <OfferList />}
        {shift && !isOnShift && (
          <EmptyState headingLevel={2} className="py-8 sm:py-10" icon={<Coffee strokeWidth={1.75} />} title={t("off")}>
            {shift.isSuspended ? t("suspended") : t("offText")}
          </EmptyState>
        )}
        {!shift && status === "offline" && (
          <EmptyState headingLevel={2} className="py-8 sm:py-10" icon={<Route strokeWidth={1.75} />} title={t("noRun")}>
            {heardAt ? t("noRunOffline") : t("neverHeard")}
          </EmptyState>
        )}
      </div>
      {shift && !shift.isSuspended && <ShiftActions isOnShift={isOnShift} />}
    </>
  );
}
