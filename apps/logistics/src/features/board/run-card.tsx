"use client";
import { useDroppable } from "@dnd-kit/core";
import { Badge } from "@souk/ui/components/badge";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { runColour } from "../map/hue.ts";
import { openStops } from "./board-groups.ts";
import type { Run } from "./use-board.ts";
import { useTimes } from "./use-times.ts";

const tones = {
  planned: "wash",
  offered: "warn",
  assigned: "wash",
  started: "good",
  finished: "wash",
  cancelled: "wash",
} as const satisfies Record<Run["state"], string>;

interface RunCardProps {
  readonly run: Run;
  readonly isLit: boolean;
  readonly onLight: (runId: string | null) => void;
}

/** A run at a glance; takes deliveries that are dropped on it. */
export function RunCard({ run, isLit, onLight }: RunCardProps) {
  const t = useTranslations("board");
  const times = useTimes();
  const { setNodeRef, isOver } = useDroppable({ id: `run:${run.id}` });
  const open = openStops(run);
  const kept = run.stops.filter(({ state }) => state !== "removed");
  const next = open[0];
  return (
    <li
      ref={setNodeRef}
      onPointerEnter={() => onLight(run.id)}
      onPointerLeave={() => onLight(null)}
      className={cn(
        "relative rounded-16 border border-line bg-card p-3.5 transition-colors focus-within:border-edge hover:border-edge",
        isLit && "border-edge",
        isOver && "border-brand bg-wash",
      )}
    >
      <div className="flex items-center gap-2.5">
        <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0">
          <circle cx={5} cy={5} r={5} fill={runColour(run.number)} />
        </svg>
        <Link
          href={`/desk/runs/${run.id}`}
          className="min-w-0 truncate font-semibold after:absolute after:inset-0 after:rounded-16"
        >
          {t("runOf", { number: run.number, name: run.courierName || t("nobody") })}
        </Link>
        <span className="ml-auto shrink-0">
          <Badge tone={tones[run.state]}>{t(`runStates.${run.state}`)}</Badge>
        </span>
      </div>
      <Progress done={kept.length - open.length} of={kept.length} />
      <p className="flex flex-wrap gap-x-3 text-label text-soft tabular">
        <span>{t("stopsDone", { done: kept.length - open.length, count: kept.length })}</span>
        <span>{times.kilometres(run.distanceMeters)}</span>
        {run.state === "offered" && run.offerEndsAt && (
          <span>{t("answerBy", { time: times.time(run.offerEndsAt) })}</span>
        )}
      </p>
      {next && (
        <p className="mt-1.5 flex items-baseline gap-2 text-label">
          <span className="min-w-0 truncate">
            <span className="text-soft">{t("next")}</span> {next.name || next.city}
          </span>
          {next.arrival && (
            <span className={cn("ml-auto shrink-0 tabular", next.isLate && "font-semibold text-danger")}>
              {times.time(next.arrival)}
            </span>
          )}
        </p>
      )}
      {run.lateStops > 0 && (
        <p className="mt-1.5 font-semibold text-danger text-label">{t("lateStops", { count: run.lateStops })}</p>
      )}
    </li>
  );
}

function Progress({ done, of }: { done: number; of: number }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="my-2.5 block h-1 w-full rounded-4 bg-wash"
    >
      <rect width={of === 0 ? 0 : (done / of) * 100} height={4} className="fill-good" />
    </svg>
  );
}
