"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { LinkButton } from "@souk/ui/components/link-button";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Tag } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { SavedViews } from "../views/saved-views.tsx";
import { useShopViews } from "../views/use-shop-views.ts";
import { mayManageCatalogue } from "./may-manage.ts";
import { productColumns } from "./product-columns.tsx";
import { listInput, productFilters, productParsers } from "./product-filters.ts";
import { ProductSearch } from "./product-search.tsx";
import { ProductSelects } from "./product-selects.tsx";
import { useMoveViews } from "./use-move-views.ts";

const addressOf = createSerializer(productParsers);

/** What the shop owns or offers, the last changed first. */
export function ProductsPage() {
  const t = useTranslations("products");
  const locale = useLocale();
  const { slug: shop, role } = useShop();
  const [filters] = useQueryStates(productParsers);
  const views = useShopViews("products");
  useMoveViews(shop, views);
  const products = useInfiniteQuery(
    useTRPC().catalogue.list.infiniteQueryOptions(listInput(shop, filters), {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => products.data?.pages.flatMap((page) => page.rows), [products.data]);
  const columns = useMemo(() => productColumns({ t, locale }), [t, locale]);
  const chips = productFilters.map((view) => ({
    label: t(`filter.${view}`),
    href: `/${shop}/products${addressOf({ ...filters, view })}`,
    current: view === filters.view,
  }));
  const isNarrowed = filters.view !== "all" || filters.of !== "any" || filters.category !== "" || filters.q !== "";
  return (
    <>
      <PageHeader title={t("title")} actions={mayManageCatalogue(role) && <Actions shop={shop} />} />
      <div className="mb-4 grid gap-3">
        <FilterChips label={t("filters")} items={chips} linkAs={Link} oneRow />
        <div className="flex flex-wrap items-center gap-2.5">
          <ProductSearch key={filters.view} />
          <ProductSelects />
          <SavedViews store={views} />
        </div>
      </div>
      {!rows && <QueryState query={products} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<Tag strokeWidth={1.75} />} title={t(isNarrowed ? "nothingFound" : "none")}>
          {t(isNarrowed ? "nothingFoundText" : "noneText")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <DataTable
          label={t("title")}
          rows={rows}
          columns={columns}
          idOf={idOf}
          nameOf={nameOf}
          hrefOf={({ id, isOwner }) => `/${shop}/products/${isOwner ? id : `offer?product=${id}`}`}
          more={{ has: products.hasNextPage, isFetching: products.isFetchingNextPage, fetch: products.fetchNextPage }}
        />
      )}
    </>
  );
}

function Actions({ shop }: { shop: string }) {
  const t = useTranslations("products");
  return (
    <>
      <LinkButton href={`/${shop}/products/import`} linkAs={Link} size="sm" variant="outline">
        {t("importExport")}
      </LinkButton>
      <LinkButton href={`/${shop}/products/offer`} linkAs={Link} size="sm" variant="outline">
        {t("offerExisting")}
      </LinkButton>
      <LinkButton href={`/${shop}/products/new`} linkAs={Link} size="sm">
        {t("new")}
      </LinkButton>
    </>
  );
}

const idOf = ({ id }: { id: string }) => id;
const nameOf = ({ title }: { title: string }) => title;
