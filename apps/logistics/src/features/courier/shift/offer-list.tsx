"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useQuery } from "@tanstack/react-query";
import { Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../../states/query-state.tsx";
import { OfferCard } from "./offer-card.tsx";

const everyMs = 10_000;

/** Runs that can be had now. */
export function OfferList() {
  const t = useTranslations("courier.shift");
  const query = useQuery(useTRPC().courier.offers.queryOptions(undefined, { refetchInterval: everyMs }));
  if (!query.data) return <QueryState query={query} className="h-40" />;
  if (query.data.length === 0)
    return (
      <EmptyState headingLevel={2} className="py-8 sm:py-10" icon={<Route strokeWidth={1.75} />} title={t("noRun")}>
        {t("noRunText")}
      </EmptyState>
    );
  return (
    <ul aria-label={t("offers")} className="grid gap-4">
      {query.data.map((run) => (
        <OfferCard key={run.id} run={run} />
      ))}
    </ul>
  );
}
