"use client";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { freeCouriers, groupsOf } from "./board-groups.ts";
import { CourierCard } from "./courier-card.tsx";
import { Group } from "./group.tsx";
import { RunCard } from "./run-card.tsx";
import type { Board } from "./use-board.ts";

interface RunsColumnProps {
  readonly board: Board;
  readonly litRunId: string | null;
  readonly onLight: (runId: string | null) => void;
}

/** Runs by what they need: late ones first, then those that nobody has taken, those under way, and who is free. */
export function RunsColumn({ board, litRunId, onLight }: RunsColumnProps) {
  const t = useTranslations("board");
  const { late, running, waiting } = groupsOf(board.runs);
  const free = freeCouriers(board.couriers);
  const card = (run: Board["runs"][number]) => (
    <RunCard key={run.id} run={run} isLit={run.id === litRunId} onLight={onLight} />
  );
  if (board.runs.length === 0 && free.length === 0)
    return (
      <EmptyState icon={<Route strokeWidth={1.75} />} title={t("noRuns")}>
        {t("noRunsText")}
      </EmptyState>
    );
  return (
    <div className="grid min-h-0 min-w-0 content-start gap-5 xl:-mx-1 xl:overflow-y-auto xl:px-1 xl:pb-4">
      <Group title={t("late")} count={late.length} isAlarm>
        {late.map(card)}
      </Group>
      <Group title={t("waiting")} count={waiting.length}>
        {waiting.map(card)}
      </Group>
      <Group title={t("running")} count={running.length}>
        {running.map(card)}
      </Group>
      <Group title={t("free")} count={free.length}>
        {free.map((courier) => (
          <CourierCard key={courier.id} courier={courier} />
        ))}
      </Group>
    </div>
  );
}
