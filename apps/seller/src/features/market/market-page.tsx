"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { FigureTiles } from "../numbers/figure-tiles.tsx";
import { PeriodChoice } from "../numbers/period-choice.tsx";
import { periodParsers } from "../numbers/period-parsers.ts";
import { SalesSection } from "../numbers/sales-section.tsx";
import { useDays } from "../numbers/use-days.ts";
import { QueryState } from "../states/query-state.tsx";
import { BestCategories } from "./best-categories.tsx";
import { BestShops } from "./best-shops.tsx";

/** How the whole marketplace does, in a period that the address names, against as many days before it. */
export function MarketPage() {
  const t = useTranslations("numbers");
  const days = useDays();
  const [filters] = useQueryStates(periodParsers);
  const market = useQuery(useTRPC().market.get.queryOptions(filters, { placeholderData: keepPreviousData }));
  const { data } = market;
  return (
    <>
      <PageHeader
        title={t("title")}
        note={data && t("against", { period: days(data.period), previous: days(data.previous) })}
      />
      <PeriodChoice
        path="/operator/numbers"
        currencies={data?.currencies ?? []}
        currencyCode={data?.currencyCode ?? ""}
      />
      {data ? (
        <div className="grid gap-8" aria-busy={market.isPlaceholderData}>
          {data.currencyCode === "" ? (
            <EmptyState title={t("market.nothing.title")}>{t("market.nothing.text")}</EmptyState>
          ) : (
            <>
              <div>
                <FigureTiles figures={data.figures} />
                <p className="mt-3 max-w-reading text-label text-soft">{t("market.what")}</p>
              </div>
              <SalesSection numbers={data} />
              <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
                <BestShops shops={data.shops} />
                <BestCategories categories={data.categories} />
              </div>
            </>
          )}
        </div>
      ) : (
        <QueryState query={market} className="h-[44rem]" />
      )}
    </>
  );
}
