"use client";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { EmptyState } from "@souk/ui/components/empty-state";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsBoolean, useQueryState } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { useZone } from "../board/use-board.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { useLive } from "../live/use-live.ts";
import { QueryState } from "../states/query-state.tsx";
import { ExceptionCard } from "./exception-card.tsx";

/** What wants a decision, the oldest first; decided ones on request. */
export function ExceptionsPage() {
  const t = useTranslations("exceptions");
  const [zoneId] = useZone();
  const [withDecided, setWithDecided] = useQueryState("decided", parseAsBoolean.withDefault(false));
  const live = useLive();
  const query = useInfiniteQuery(
    useTRPC().dispatch.exceptions.infiniteQueryOptions(
      { zoneId, withDecided },
      {
        getNextPageParam: (page) => page.nextCursor,
        refetchInterval: live.intervalMs,
        staleTime: live.intervalMs,
        placeholderData: keepPreviousData,
      },
    ),
  );
  live.follow(query.data?.pages[0]?.zoneId);
  const exceptions = query.data?.pages.flatMap((page) => page.exceptions) ?? [];
  const openCount = exceptions.filter(({ decision }) => decision === null).length;
  return (
    <>
      <PageHeader
        title={t("title")}
        note={query.data && t("note", { count: openCount })}
        actions={
          <Checkbox
            label={t("withDecided")}
            checked={withDecided}
            onChange={(event) => void setWithDecided(event.target.checked || null)}
          />
        }
      />
      {!query.data && <QueryState query={query} className="h-80" />}
      {query.data && exceptions.length === 0 && (
        <EmptyState icon={<CheckCheck strokeWidth={1.75} />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      )}
      <ul aria-label={t("title")} className="grid max-w-5xl gap-2.5 empty:hidden">
        {exceptions.map((exception) => (
          <ExceptionCard key={exception.id} exception={exception} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          size="sm"
          variant="outline"
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
