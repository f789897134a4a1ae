"use client";
import { LoadMore } from "@souk/ui/components/load-more";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { LineTable } from "../money/line-table.tsx";
import { useWhen } from "../money/use-when.ts";
import { QueryState } from "../states/query-state.tsx";

/** Who changed what and why: before and after. */
export function ActionList() {
  const t = useTranslations("commission");
  const when = useWhen();
  const actions = useInfiniteQuery(
    useTRPC().commission.listActions.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = actions.data?.pages.flatMap((page) => page.rows);
  const shown = (field: string, value: string) => {
    if (value === "") return "–";
    if (field === "percentBasisPoints") return `${Number(value) / 100}%`;
    return field === "startsAt" || field === "endsAt" ? when(value) : value;
  };
  if (rows?.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-subheading">{t("actions.title")}</h2>
      {!rows && <QueryState query={actions} />}
      {rows && (
        <LineTable
          label={t("actions.title")}
          rows={rows}
          columns={[
            { id: "at", label: t("columns.at"), cell: (row) => when(row.at) },
            {
              id: "action",
              label: t("columns.action"),
              cell: (row) => (t.has(`actions.${row.action}`) ? t(`actions.${row.action}`) : row.action),
            },
            { id: "reason", label: t("columns.reason"), cell: (row) => row.reason },
            {
              id: "differences",
              label: t("columns.differences"),
              cell: (row) =>
                row.differences.map(({ field, before, after }) => (
                  <span key={field} className="block whitespace-nowrap text-label">
                    {t.has(`fields.${field}`) ? t(`fields.${field}`) : field}: {shown(field, before)} →{" "}
                    {shown(field, after)}
                  </span>
                )),
            },
          ]}
        />
      )}
      {actions.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void actions.fetchNextPage()}
          loading={actions.isFetchingNextPage}
        />
      )}
    </section>
  );
}
