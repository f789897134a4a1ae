"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { RunView } from "@/server/routers/courier/run-view";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../../states/query-state.tsx";
import { RunFacts } from "../run/run-facts.tsx";
import { Earnings } from "./earnings.tsx";

/** What was earned, day by day, and the runs that it came from. */
export function HistoryView() {
  const t = useTranslations("courier.history");
  const query = useInfiniteQuery(
    useTRPC().courier.history.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  const runs = query.data?.pages.flatMap((page) => page.runs);
  return (
    <>
      <h1 className="mb-5 text-title">{t("title")}</h1>
      <Earnings />
      <h2 className="mt-7 mb-3 text-heading">{t("runs")}</h2>
      {!runs && <QueryState query={query} className="h-40" />}
      {runs?.length === 0 && (
        <EmptyState headingLevel={3} icon={<History strokeWidth={1.75} />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      )}
      {runs && runs.length > 0 && (
        <ul className="grid divide-y divide-line rounded-20 border border-line bg-card">
          {runs.map((run) => (
            <PastRun key={run.id} run={run} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button
          variant="quiet"
          size="lg"
          block
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

function PastRun({ run }: { run: RunView }) {
  const t = useTranslations("courier");
  const format = useFormatter();
  const failed = run.stops.filter(({ state }) => state === "failed").length;
  return (
    <li className="px-4 py-3">
      <p className="flex flex-wrap justify-between gap-x-3 font-semibold">
        {t("run.name", { number: run.number })}
        {run.finishedAt && (
          <span className="font-normal text-soft">
            {format.dateTime(new Date(run.finishedAt), {
              day: "numeric",
              month: "short",
              hour: "2-digit",
              minute: "2-digit",
            })}
          </span>
        )}
      </p>
      <RunFacts run={run} className="text-body" />
      {failed > 0 && <p className="text-body text-warn-text">{t("history.failed", { count: failed })}</p>}
    </li>
  );
}
