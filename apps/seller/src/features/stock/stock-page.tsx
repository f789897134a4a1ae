"use client";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { LinkButton } from "@souk/ui/components/link-button";
import { FileSpreadsheet, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { LowDefaultDialog } from "./low-default-dialog.tsx";
import { stockViews } from "./stock-filters.ts";
import { StockSearch } from "./stock-search.tsx";
import { StockTable } from "./stock-table.tsx";
import { useStockRows } from "./use-stock-rows.ts";

export function StockPage() {
  const t = useTranslations("stock");
  const { shop, view, query, summary, list, rows, more } = useStockRows();
  const countOf: Partial<Record<string, number | undefined>> = { low: summary.data?.low, out: summary.data?.out };
  const chips = stockViews.map((each) => ({
    label: t(`view.${each}`),
    href: `/${shop}/stock${each === "all" ? "" : `?view=${each}`}`,
    current: each === view,
    count: countOf[each] === undefined ? undefined : t("many", { count: countOf[each] }),
  }));
  const search = new URLSearchParams({ ...(view !== "all" && { view }), ...(query && { q: query }) }).toString();
  return (
    <>
      <PageHeader
        title={t("title")}
        note={summary.data && t("note", { low: summary.data.low, out: summary.data.out })}
        actions={
          <>
            {summary.data?.canManageStock && <LowDefaultDialog threshold={summary.data.threshold} />}
            <LinkButton linkAs={Link} href={`/${shop}/stock/import`} variant="outline" size="sm">
              <FileSpreadsheet aria-hidden strokeWidth={1.75} />
              {t("csv.open")}
            </LinkButton>
            <LinkButton linkAs={Link} href={`/${shop}/stock/grid${search && `?${search}`}`} size="sm">
              <Table2 aria-hidden strokeWidth={1.75} />
              {t("openGrid")}
            </LinkButton>
          </>
        }
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <FilterChips label={t("views")} items={chips} linkAs={Link} oneRow />
        <StockSearch key={view} />
      </div>
      {rows && summary.data ? (
        <StockTable rows={rows} summary={summary.data} view={view} isSearch={query !== ""} more={more} />
      ) : (
        <QueryState query={summary.data ? list : summary} className="h-96" />
      )}
    </>
  );
}
