"use client";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { createSerializer, useQueryStates } from "nuqs";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { SavedViews } from "../views/saved-views.tsx";
import { useDeskViews } from "../views/use-desk-views.ts";
import { OrderFilters } from "./order-filters.tsx";
import { OrderList } from "./order-list.tsx";
import { SearchField } from "./search-field.tsx";
import { orderStates, searchInputOf, searchParsers } from "./search-filters.ts";

const addressOf = createSerializer(searchParsers);

/** Every order of the marketplace. */
export function OrdersPage() {
  const t = useTranslations("deskOrders");
  const trpc = useTRPC();
  const [filters] = useQueryStates(searchParsers);
  const views = useDeskViews("deskOrders");
  const ofEmail = useMutation(trpc.deskOrders.findByEmail.mutationOptions());
  const chips = orderStates.map((state) => ({
    label: t(`state.${state}`),
    href: addressOf("/operator/orders", { ...filters, state }),
    current: state === filters.state,
  }));
  const look = (email: string | null) => (email === null ? ofEmail.reset() : ofEmail.mutate({ email }));
  const asked = ofEmail.variables;
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <FilterChips label={t("states")} items={chips} linkAs={Link} oneRow />
        <div className="flex flex-wrap items-center gap-2.5">
          <SearchField onEmail={look} />
          <SavedViews store={views} />
        </div>
      </div>
      {asked ? (
        <OrdersOfEmail
          rows={ofEmail.data?.rows}
          query={{ error: ofEmail.error, isFetching: ofEmail.isPending, refetch: () => ofEmail.mutate(asked) }}
        />
      ) : (
        <OrdersFound />
      )}
    </>
  );
}

function OrdersFound() {
  const [filters] = useQueryStates(searchParsers);
  const orders = useInfiniteQuery(
    useTRPC().deskOrders.search.infiniteQueryOptions(searchInputOf(filters), {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = orders.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <OrderFilters />
      {rows ? (
        <OrderList
          rows={rows}
          more={{ has: orders.hasNextPage, isFetching: orders.isFetchingNextPage, fetch: orders.fetchNextPage }}
        />
      ) : (
        <QueryState query={orders} className="h-96" />
      )}
    </>
  );
}

interface OrdersOfEmailProps {
  readonly rows: Parameters<typeof OrderList>[0]["rows"] | undefined;
  readonly query: Parameters<typeof QueryState>[0]["query"];
}

/** The latest hundred of one address. */
function OrdersOfEmail({ rows, query }: OrdersOfEmailProps) {
  return rows ? <OrderList rows={rows} /> : <QueryState query={query} className="h-96" />;
}
