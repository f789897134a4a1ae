"use client";
import { Button } from "@souk/ui/components/button";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import type { Run } from "../board/use-board.ts";
import type { Suggestion } from "../board/use-suggestion.ts";
import { useTimes } from "../board/use-times.ts";

interface OptimisePanelProps {
  readonly run: Run;
  readonly suggestion: Suggestion;
  readonly isBusy: boolean;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** What a better order would save, before it is taken. */
export function OptimisePanel({ run, suggestion, isBusy, onApply, onDiscard }: OptimisePanelProps) {
  const t = useTranslations("run");
  const times = useTimes();
  const [better] = suggestion.runs;
  const before = suggestion.distanceMetersBefore;
  const saved = better ? before - better.distanceMeters : 0;
  const isWorthIt = better !== undefined && (saved > 0 || better.lateStops < run.lateStops);
  const change = (now: string, then: string) => t("fromTo", { then, now });
  const lastBefore = run.stops.findLast(({ arrival }) => arrival)?.arrival;
  const lastAfter = better?.stops.findLast(({ arrival }) => arrival)?.arrival;
  return (
    <section aria-labelledby="better" aria-live="polite" className="rounded-16 border border-line bg-wash p-4">
      <h2 id="better" className="mb-3 font-semibold">
        {isWorthIt ? t("better") : t("noBetter")}
      </h2>
      {better && isWorthIt && (
        <SummaryList
          rows={[
            {
              id: "way",
              label: t("way"),
              value: change(times.kilometres(better.distanceMeters), times.kilometres(before)),
              tone: saved > 0 ? "good" : "plain",
            },
            { id: "late", label: t("lateCount"), value: change(String(better.lateStops), String(run.lateStops)) },
            ...(lastBefore && lastAfter
              ? [{ id: "end", label: t("lastStop"), value: change(times.time(lastAfter), times.time(lastBefore)) }]
              : []),
          ]}
        />
      )}
      <div className="mt-4 flex flex-wrap justify-end gap-2.5">
        <Button size="sm" variant="ghost" onClick={onDiscard}>
          {isWorthIt ? t("keep") : t("close")}
        </Button>
        {isWorthIt && (
          <Button size="sm" variant="brand" loading={isBusy} onClick={onApply}>
            {t("apply")}
          </Button>
        )}
      </div>
    </section>
  );
}
