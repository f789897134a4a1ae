"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import { runColour } from "../map/hue.ts";
import type { Board } from "./use-board.ts";
import type { Dispatching } from "./use-dispatching.ts";
import type { Suggestion } from "./use-suggestion.ts";
import { useTimes } from "./use-times.ts";

interface SuggestionColumnProps {
  readonly board: Board;
  readonly suggestion: Suggestion;
  readonly dispatching: Dispatching;
  readonly onClose: () => void;
}

/** Runs that are proposed, to be taken as they are or left; nothing has changed so far. */
export function SuggestionColumn({ board, suggestion, dispatching, onClose }: SuggestionColumnProps) {
  const t = useTranslations("board");
  const times = useTimes();
  const { runs, unserved } = suggestion;
  const nameOf = (courierId: string) => board.couriers.find(({ id }) => id === courierId)?.name ?? "";
  const codeOf = (shipmentId: string) => board.unassigned.find(({ id }) => id === shipmentId)?.code ?? "";
  const take = async () => {
    const made = runs.map(({ shipmentIds, courierId }) => ({ shipmentIds: [...shipmentIds], courierId }));
    if (await dispatching.toCouriers(made)) onClose();
  };
  return (
    <section aria-labelledby="suggested" className="grid min-h-0 min-w-0 content-start gap-2 xl:overflow-y-auto">
      <h2 id="suggested" className="flex min-h-9 items-center font-semibold">
        {t("suggested", { count: runs.length })}
      </h2>
      <ul className="grid gap-2.5">
        {runs.map((run, at) => (
          <li key={run.courierId} className="rounded-16 border border-line p-3.5">
            <p className="flex items-center gap-2.5 font-semibold">
              <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0">
                <circle cx={5} cy={5} r={5} fill={runColour(at)} />
              </svg>
              {nameOf(run.courierId)}
            </p>
            <p className="mt-1.5 flex flex-wrap gap-x-3 text-label text-soft tabular">
              <span>{t("deliveries", { count: run.shipmentIds.length })}</span>
              <span>{t("stops", { count: run.stops.length })}</span>
              <span>{times.kilometres(run.distanceMeters)}</span>
              <span>{times.duration(run.durationSeconds)}</span>
            </p>
            {run.lateStops > 0 && (
              <p className="mt-1.5 font-semibold text-danger text-label">{t("lateStops", { count: run.lateStops })}</p>
            )}
          </li>
        ))}
      </ul>
      {unserved.length > 0 && (
        <Notice tone="warn" title={t("unserved", { count: unserved.length })}>
          <ul className="grid gap-0.5">
            {unserved.map(({ id, reason }) => (
              <li key={id} className="tabular">
                {codeOf(id)}: {t(`unservedReasons.${reason}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2.5">
        <Button variant="ghost" size="sm" onClick={onClose}>
          {t("discard")}
        </Button>
        {runs.length > 0 && (
          <Button variant="brand" size="sm" onClick={() => void take()} loading={dispatching.isBusy}>
            {t("offerRuns", { count: runs.length })}
          </Button>
        )}
      </div>
    </section>
  );
}
