"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { AppRouter } from "@/server/routers/_app";
import { useTRPC } from "@/trpc/react";
import { useZone } from "../board/use-board.ts";
import { useTimes } from "../board/use-times.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";

type PastRun = inferRouterOutputs<AppRouter>["dispatch"]["pastRuns"]["runs"][number];

/** Runs that are over, the latest first. */
export function PastRunsPage() {
  const t = useTranslations("history");
  const [zoneId] = useZone();
  const query = useInfiniteQuery(
    useTRPC().dispatch.pastRuns.infiniteQueryOptions(
      { zoneId },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const runs = query.data?.pages.flatMap((page) => page.runs) ?? [];
  return (
    <>
      <PageHeader title={t("title")} />
      {!query.data && <QueryState query={query} className="h-80" />}
      {query.data && runs.length === 0 && (
        <EmptyState icon={<History strokeWidth={1.75} />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      )}
      <ul aria-label={t("title")} className="grid max-w-5xl gap-2.5 empty:hidden">
        {runs.map((run) => (
          <PastRunRow key={run.id} run={run} />
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

function PastRunRow({ run }: { run: PastRun }) {
  const t = useTranslations("history");
  const tBoard = useTranslations("board");
  const times = useTimes();
  const { id, number, state, courierName, startedAt, finishedAt, distanceMeters, done, failed, late } = run;
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 rounded-16 border border-line bg-card p-3.5 transition-colors focus-within:border-edge hover:border-edge">
      <div className="min-w-0 grow basis-56">
        <p className="flex flex-wrap items-center gap-2">
          <Link href={`/desk/runs/${id}`} className="font-semibold after:absolute after:inset-0 after:rounded-16">
            {tBoard("runOf", { number, name: courierName || tBoard("nobody") })}
          </Link>
          <Badge tone={state === "finished" ? "good" : "wash"}>{tBoard(`runStates.${state}`)}</Badge>
        </p>
        {finishedAt && (
          <p className="text-label text-soft tabular">
            {startedAt ? times.span(startedAt, finishedAt) : times.day(finishedAt)}
          </p>
        )}
      </div>
      <p className="flex flex-wrap gap-x-4 text-label text-soft tabular">
        <span>{t("done", { count: done })}</span>
        {failed > 0 && <span className="font-semibold text-danger">{t("failed", { count: failed })}</span>}
        {late > 0 && <span>{t("late", { count: late })}</span>}
        {state === "finished" && <span>{times.kilometres(distanceMeters)}</span>}
      </p>
    </li>
  );
}
