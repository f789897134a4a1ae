"use client";
import { LoadMore } from "@souk/ui/components/load-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { LineTable } from "./line-table.tsx";
import { PayoutState } from "./payout-state.tsx";
import { useWhen } from "./use-when.ts";

/** What went to the bank account. */
export function PayoutList() {
  const t = useTranslations("money");
  const when = useWhen();
  const { slug: shop } = useShop();
  const payouts = useInfiniteQuery(
    useTRPC().money.listPayouts.infiniteQueryOptions({ shop }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = payouts.data?.pages.flatMap((page) => page.rows);
  return (
    <div>
      <h2 className="mb-3 text-subheading">{t("payouts.title")}</h2>
      {!rows && <QueryState query={payouts} />}
      {rows?.length === 0 && <p className="text-soft">{t("payouts.none")}</p>}
      {rows && rows.length > 0 && (
        <LineTable
          label={t("payouts.title")}
          rows={rows}
          columns={[
            { id: "at", label: t("columns.at"), cell: (row) => when(row.approvedAt) },
            { id: "state", label: t("columns.state"), cell: (row) => <PayoutState {...row} /> },
            { id: "account", label: t("columns.account"), cell: (row) => `•••• ${row.last4}` },
            { id: "amount", label: t("columns.amount"), isAmount: true, cell: (row) => row.amount },
          ]}
        />
      )}
      {payouts.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void payouts.fetchNextPage()}
          loading={payouts.isFetchingNextPage}
        />
      )}
    </div>
  );
}
