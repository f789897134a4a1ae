"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DecisionRow } from "./decision-row.tsx";

/** How the shop's products were decided about, the latest first. */
export function DecisionsPage() {
  const t = useTranslations("decisions");
  const { slug: shop } = useShop();
  const list = useInfiniteQuery(
    useTRPC().decisions.list.infiniteQueryOptions({ shop }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHeader title={t("title")} />
      {!rows && <QueryState query={list} className="h-96" />}
      {rows?.length === 0 && (
        <EmptyState icon={<ShieldCheck aria-hidden strokeWidth={1.75} />} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <Card padding="none">
          {rows.map((row) => (
            <DecisionRow key={row.id} item={row} />
          ))}
        </Card>
      )}
      {list.hasNextPage && (
        <Button
          className="mt-5"
          variant="outline"
          onClick={() => list.fetchNextPage()}
          loading={list.isFetchingNextPage}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
