"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Select } from "@souk/ui/components/select";
import { MapPinned, Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Link } from "@/i18n/navigation";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { groupsOf } from "./board-groups.ts";
import { BoardMap } from "./board-map.tsx";
import { DragBoard } from "./drag-board.tsx";
import { RunsColumn } from "./runs-column.tsx";
import { SuggestionColumn } from "./suggestion-column.tsx";
import { UnassignedColumn } from "./unassigned-column.tsx";
import { type Board, useBoard, useZone } from "./use-board.ts";
import { useDispatching } from "./use-dispatching.ts";
import { useSelection } from "./use-selection.ts";
import { useSuggestion } from "./use-suggestion.ts";

export function BoardPage() {
  const t = useTranslations("board");
  const query = useBoard();
  if (query.data?.zone) return <WholeBoard board={query.data} />;
  return (
    <>
      <PageHeader title={t("title")} />
      {query.data ? (
        <EmptyState icon={<MapPinned strokeWidth={1.75} />} title={t("noZone")}>
          {t("noZoneText")}
        </EmptyState>
      ) : (
        <QueryState query={query} className="h-120" />
      )}
    </>
  );
}

function WholeBoard({ board }: { board: Board }) {
  const t = useTranslations("board");
  const ids = useMemo(() => board.unassigned.map(({ id }) => id), [board]);
  const selection = useSelection(ids);
  const dispatching = useDispatching(board);
  const { suggestion, isAsking, ask, clear } = useSuggestion(board.zone?.id);
  const [litRunId, light] = useState<string | null>(null);
  const lateRuns = groupsOf(board.runs).late.length;
  return (
    <DragBoard board={board} selection={selection} dispatching={dispatching}>
      <PageHeader
        title={t("title")}
        note={
          <>
            {t("note", { runs: board.runs.length, late: lateRuns, delivered: board.deliveredToday })}
            {board.openExceptions > 0 && (
              <>
                {" · "}
                <Link href="/desk/exceptions" className="rounded-4 font-medium text-ink underline underline-offset-4">
                  {t("exceptions", { count: board.openExceptions })}
                </Link>
              </>
            )}
          </>
        }
        actions={
          <>
            <ZoneChoice board={board} />
            <Button
              size="sm"
              variant="brand"
              loading={isAsking}
              loadingLabel={t("planning")}
              disabled={ids.length === 0}
              onClick={() => ask([...selection.ids])}
            >
              <Sparkles aria-hidden strokeWidth={1.75} />
              {selection.ids.size > 0 ? t("planChosen", { count: selection.ids.size }) : t("plan")}
            </Button>
          </>
        }
      />
      <div className="grid gap-5 md:grid-cols-2 xl:h-[calc(100dvh-11.5rem)] xl:min-h-120 xl:grid-cols-[20.5rem_20.5rem_minmax(0,1fr)]">
        <BoardMap
          board={board}
          selection={selection}
          litRunId={litRunId}
          drafts={suggestion?.runs ?? []}
          className="h-72 md:col-span-2 md:h-88 xl:order-last xl:col-span-1 xl:h-full"
        />
        <UnassignedColumn board={board} selection={selection} dispatching={dispatching} />
        {suggestion ? (
          <SuggestionColumn board={board} suggestion={suggestion} dispatching={dispatching} onClose={clear} />
        ) : (
          <RunsColumn board={board} litRunId={litRunId} onLight={light} />
        )}
      </div>
    </DragBoard>
  );
}

function ZoneChoice({ board }: { board: Board }) {
  const t = useTranslations("board");
  const [, setZone] = useZone();
  if (board.zones.length < 2) return null;
  return (
    <Select
      controlSize="sm"
      aria-label={t("zone")}
      value={board.zone?.id ?? ""}
      onChange={(event) => void setZone(event.target.value)}
    >
      {board.zones.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
