"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { BestSellers } from "./best-sellers.tsx";
import { FigureTiles } from "./figure-tiles.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { periodParsers } from "./period-parsers.ts";
import { SalesSection } from "./sales-section.tsx";
import { StockOuts } from "./stock-outs.tsx";
import { useDays } from "./use-days.ts";

/** How the shop does, in a period that the address names, against as many days before it. */
export function NumbersPage() {
  const t = useTranslations("numbers");
  const locale = useLocale();
  const days = useDays();
  const { slug: shop } = useShop();
  const [filters] = useQueryStates(periodParsers);
  const numbers = useQuery(
    useTRPC().numbers.get.queryOptions({ shop, ...filters }, { placeholderData: keepPreviousData }),
  );
  const { data } = numbers;
  const csv = new URLSearchParams({ ...filters, currency: data?.currencyCode ?? "" });
  const hasSold = data !== undefined && data.currencyCode !== "";
  return (
    <>
      <PageHeader
        title={t("title")}
        note={data && t("against", { period: days(data.period), previous: days(data.previous) })}
        actions={
          hasSold && (
            <LinkButton variant="outline" href={`/${locale}/${shop}/numbers/series?${csv}`}>
              {t("csv")}
            </LinkButton>
          )
        }
      />
      <PeriodChoice
        path={`/${shop}/numbers`}
        currencies={data?.currencies ?? []}
        currencyCode={data?.currencyCode ?? ""}
      />
      {data ? (
        <div className="grid gap-8" aria-busy={numbers.isPlaceholderData}>
          {hasSold ? (
            <>
              <div>
                <FigureTiles figures={data.figures} />
                <p className="mt-3 max-w-reading text-label text-soft">{t("visits.what")}</p>
              </div>
              <SalesSection numbers={data} />
              <BestSellers products={data.bestSellers} />
            </>
          ) : (
            <EmptyState title={t("nothing.title")}>
              {t("nothing.text")} {data.visitCount > 0 && t("nothing.visits", { count: data.visitCount })}
            </EmptyState>
          )}
          <StockOuts offers={data.stockOuts} count={data.stockOutCount} />
        </div>
      ) : (
        <QueryState query={numbers} className="h-[44rem]" />
      )}
    </>
  );
}
