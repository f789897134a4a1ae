"use client";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";
import { nextStop, stopsOf } from "../device/apply-actions.ts";
import { useCourier } from "../device/courier-context.tsx";
import { ShiftView } from "../shift/shift-view.tsx";
import { StopView } from "../stop/stop-view.tsx";
import { usePlaceInApp } from "../use-view.ts";
import { FinishRun } from "./finish-run.tsx";
import { StartRun } from "./start-run.tsx";
import { StopList } from "./stop-list.tsx";

/** One thing at a time: the next stop, unless another one or all of them are asked for; without a run, shift and offers. */
export function RunView() {
  const t = useTranslations("frame.site");
  const { isReady, run } = useCourier();
  const [{ stop: chosen, all }] = usePlaceInApp();
  if (!isReady)
    return (
      <div role="status">
        <VisuallyHidden>{t("loading")}</VisuallyHidden>
        <Skeleton className="h-9 w-48" />
        <Skeleton className="mt-5 h-52 rounded-24" />
      </div>
    );
  if (!run || run.state === "finished" || run.state === "cancelled") return <ShiftView />;
  if (run.state === "assigned") return <StartRun run={run} />;
  if (all) return <StopList run={run} />;
  const stop = stopsOf(run).find(({ id }) => id === chosen) ?? nextStop(run);
  return stop ? <StopView key={stop.id} run={run} stop={stop} /> : <FinishRun run={run} />;
}
