"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FilterChips } from "@souk/ui/components/filter-chips";
import { Select } from "@souk/ui/components/select";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { BackLink } from "../operator/back-link.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { deliveryColumns } from "./delivery-columns.tsx";
import { deliveryFilters, deliveryParsers } from "./delivery-filters.ts";
import { eventKey } from "./event-key.ts";

const refetchMs = 5_000;

/** What was sent to a webhook, and what came of it. */
export function DeliveriesPage({ webhookId }: { webhookId: string }) {
  const t = useTranslations("webhooks");
  const trpc = useTRPC();
  const { slug: shop } = useShop();
  const [{ state, type }, setFilters] = useQueryStates(deliveryParsers);
  const list = useQuery(trpc.webhooks.list.queryOptions({ shop }));
  const webhook = list.data?.webhooks.find(({ id }) => id === webhookId);
  const query = useInfiniteQuery(
    trpc.webhooks.deliveries.infiniteQueryOptions(
      { shop, webhookId, state, eventType: type },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state: { data } }) =>
          data?.pages.length === 1 && data.pages[0]?.rows.some((row) => row.state === "pending") ? refetchMs : false,
      },
    ),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows), [query.data]);
  const columns = useMemo(() => deliveryColumns(t), [t]);
  const base = `/${shop}/settings/webhooks/${webhookId}`;
  const hrefFor = (wanted: string) => {
    const search = new URLSearchParams({ ...(wanted !== "all" && { state: wanted }), ...(type && { type }) });
    return search.size > 0 ? `${base}?${search}` : base;
  };
  const chips = deliveryFilters.map((each) => ({
    label: t(`filter.${each}`),
    href: hrefFor(each),
    current: each === state,
  }));
  return (
    <>
      <BackLink href={`/${shop}/settings/webhooks`}>{t("title")}</BackLink>
      <PageHeader
        title={t("deliveries")}
        note={webhook && <span className="wrap-anywhere font-mono text-label">{webhook.url}</span>}
      />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <FilterChips label={t("states")} items={chips} linkAs={Link} oneRow />
        <Select
          aria-label={t("eventType")}
          className="w-auto"
          value={type}
          onChange={({ target: { value } }) => void setFilters({ type: value || null })}
        >
          <option value="">{t("allEvents")}</option>
          {["webhook.test", ...(list.data?.eventTypes ?? [])].map((each) => (
            <option key={each} value={each}>
              {t(`event.${eventKey(each)}`)}
            </option>
          ))}
        </Select>
      </div>
      {!rows && <QueryState query={query} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<Send strokeWidth={1.75} />} title={t("noDeliveries")}>
          {t("noDeliveriesText")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <DataTable
          label={t("deliveries")}
          rows={rows}
          columns={columns}
          idOf={idOf}
          nameOf={nameOf}
          hrefOf={({ id }) => `${base}/${id}`}
          more={{ has: query.hasNextPage, isFetching: query.isFetchingNextPage, fetch: query.fetchNextPage }}
        />
      )}
    </>
  );
}

const idOf = ({ id }: { id: string }) => id;
const nameOf = ({ eventType }: { eventType: string }) => eventType;
