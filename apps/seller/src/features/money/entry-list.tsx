"use client";
import { LoadMore } from "@souk/ui/components/load-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { LineTable } from "./line-table.tsx";
import { useWhen } from "./use-when.ts";

/** What moved the balance, line by line. */
export function EntryList() {
  const t = useTranslations("money");
  const when = useWhen();
  const { slug: shop } = useShop();
  const entries = useInfiniteQuery(
    useTRPC().money.listEntries.infiniteQueryOptions({ shop }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = entries.data?.pages.flatMap((page) => page.rows);
  return (
    <div>
      <h2 className="mb-3 text-subheading">{t("entries.title")}</h2>
      {rows ? (
        <LineTable
          label={t("entries.title")}
          rows={rows}
          columns={[
            { id: "at", label: t("columns.at"), cell: (row) => when(row.at) },
            {
              id: "kind",
              label: t("columns.kind"),
              cell: (row) => (t.has(`kinds.${row.kind}`) ? t(`kinds.${row.kind}`) : row.kind),
            },
            { id: "order", label: t("columns.order"), cell: (row) => row.orderNumber },
            { id: "amount", label: t("columns.amount"), isAmount: true, cell: (row) => row.amount },
          ]}
        />
      ) : (
        <QueryState query={entries} />
      )}
      {entries.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void entries.fetchNextPage()}
          loading={entries.isFetchingNextPage}
        />
      )}
    </div>
  );
}
