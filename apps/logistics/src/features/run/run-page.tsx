"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { ArrowLeft, Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { openStops } from "../board/board-groups.ts";
import type { Board, Run } from "../board/use-board.ts";
import { useSuggestion } from "../board/use-suggestion.ts";
import { useTimes } from "../board/use-times.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { OptimisePanel } from "./optimise-panel.tsx";
import { RunMap } from "./run-map.tsx";
import { StopList } from "./stop-list.tsx";
import { StopFacts } from "./stop-row.tsx";
import { useRun, useRunChanges } from "./use-run.ts";

export function RunPage({ runId }: { runId: string }) {
  const t = useTranslations("run");
  const { query, board } = useRun(runId);
  if (query.data) return <WholeRun run={query.data} board={board} />;
  return (
    <>
      <PageHeader title={t("title")} />
      <QueryState query={query} className="h-120" />
    </>
  );
}

function WholeRun({ run, board }: { run: Run; board: Board | undefined }) {
  const t = useTranslations("run");
  const tBoard = useTranslations("board");
  const times = useTimes();
  const changes = useRunChanges(run);
  const { suggestion, isAsking, ask, clear } = useSuggestion(run.zoneId, run.id);
  const open = openStops(run);
  const behind = run.stops.filter(({ state }) => state === "done" || state === "failed");
  const openIds = open.map(({ id }) => id);
  const isOver = run.state === "finished" || run.state === "cancelled";
  const better = suggestion?.runs[0];
  const apply = async () => {
    const ids = better?.stops.map(({ id }) => id) ?? [];
    if (await changes.reorder(ids, openIds, t("applied"))) clear();
  };
  return (
    <>
      <Link
        href="/desk"
        className="mb-2 inline-flex min-h-9 items-center gap-2 rounded-8 text-label text-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden strokeWidth={1.75} className="size-4" />
        {t("toBoard")}
      </Link>
      <PageHeader
        title={t("heading", { number: run.number })}
        note={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 tabular">
            <Badge tone={run.state === "started" ? "good" : "wash"}>{tBoard(`runStates.${run.state}`)}</Badge>
            <span>{run.courierName || t("nobody")}</span>
            <span>{times.kilometres(run.distanceMeters)}</span>
            <span>{times.duration(run.durationSeconds)}</span>
            <span>{times.weight(run.weightGrams)}</span>
            {run.lateStops > 0 && (
              <span className="font-semibold text-danger">{tBoard("lateStops", { count: run.lateStops })}</span>
            )}
          </span>
        }
        actions={
          !isOver && (
            <>
              <CancelDialog run={run} changes={changes} />
              {board && <AssignDialog run={run} board={board} changes={changes} />}
              <Button
                size="sm"
                variant="brand"
                loading={isAsking}
                loadingLabel={t("searching")}
                disabled={open.length < 2}
                onClick={() => ask([])}
              >
                <Sparkles aria-hidden strokeWidth={1.75} />
                {t("optimise")}
              </Button>
            </>
          )
        }
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
        <div className="grid content-start gap-3">
          {suggestion && (
            <OptimisePanel
              run={run}
              suggestion={suggestion}
              isBusy={changes.isBusy}
              onApply={() => void apply()}
              onDiscard={clear}
            />
          )}
          {behind.length > 0 && (
            <details className="rounded-16 border border-line px-3.5 py-2">
              <summary className="min-h-7 cursor-pointer rounded-8 text-soft">
                {t("behind", { count: behind.length })}
              </summary>
              <ol className="grid gap-3 py-2">
                {behind.map((stop, at) => (
                  <li key={stop.id} className="flex items-start gap-2.5">
                    <StopFacts stop={stop} place={at + 1} />
                  </li>
                ))}
              </ol>
            </details>
          )}
          {better ? (
            <ol aria-label={t("proposed")} className="grid gap-2">
              {better.stops.map((stop, at) => (
                <li
                  key={stop.id}
                  className="flex items-start gap-2.5 rounded-16 border border-line border-dashed p-2.5"
                >
                  <StopFacts stop={stop} place={behind.length + at + 1} />
                </li>
              ))}
            </ol>
          ) : (
            <StopList
              stops={open}
              doneCount={behind.length}
              isLocked={isOver || changes.isBusy}
              onOrder={(stopIds) => void changes.reorder(stopIds, openIds)}
              onRemove={(stop) => void changes.remove(stop.parcels.map(({ id }) => id))}
            />
          )}
        </div>
        <RunMap
          run={run}
          board={board}
          draft={better?.stops ?? null}
          className="order-first h-80 xl:sticky xl:top-19 xl:order-none xl:h-[calc(100dvh-8rem)] xl:max-h-180"
        />
      </div>
    </>
  );
}
