"use client";
import { Button } from "@souk/ui/components/button";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { AdjustmentView } from "@/server/routers/stock/history";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { useLocationName } from "./location-name.ts";

/** Every change of an offer's stock, the newest first. */
export function HistoryList({ row, summary }: { row: StockRowView; summary: StockSummaryView }) {
  const t = useTranslations("stock.history");
  const trpc = useTRPC();
  const { slug: shop } = useShop();
  const nameOf = useLocationName(summary.locations);
  const query = useInfiniteQuery(
    trpc.stock.history.infiniteQueryOptions(
      { shop, offerId: row.offerId },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const entries = query.data?.pages.flatMap((page) => page.entries);
  if (!entries) return <QueryState query={query} className="h-64" />;
  if (entries.length === 0) return <p className="text-soft">{t("none")}</p>;
  const isOneOf = summary.locations.length > 1;
  return (
    <>
      <ol className="border-line border-t">
        {entries.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} place={isOneOf ? nameOf(entry.location) : ""} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="outline"
          size="sm"
          className="mt-4"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}

function HistoryEntry({ entry, place }: { entry: AdjustmentView; place: string }) {
  const t = useTranslations("stock.history");
  const format = useFormatter();
  const { reason, before, after, delta } = entry;
  const about = [place, entry.by, entry.note].filter(Boolean).join(" · ");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-b py-2.5">
      <span className="font-semibold">{t.has(`reasons.${reason}`) ? t(`reasons.${reason}`) : reason}</span>
      <span className={`text-right font-semibold tabular-nums ${delta < 0 ? "" : "text-good"}`}>
        {format.number(delta, { signDisplay: "exceptZero" })}
      </span>
      <span className="text-label text-soft">
        {about && <span className="block wrap-anywhere">{about}</span>}
        <time dateTime={entry.at} suppressHydrationWarning>
          {format.dateTime(new Date(entry.at), { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </span>
      <span className="text-right text-label text-soft tabular-nums">
        {t("levels", { before: format.number(before), after: format.number(after) })}
      </span>
    </li>
  );
}
