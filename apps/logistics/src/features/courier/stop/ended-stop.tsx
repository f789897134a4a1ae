"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { StopView } from "@/server/routers/courier/run-view";
import { BottomActions } from "../run/bottom-actions.tsx";
import { usePlaceInApp } from "../use-view.ts";

/** A stop that is over: how it ended. */
export function EndedStop({ stop }: { stop: StopView }) {
  const t = useTranslations("courier");
  const [, goTo] = usePlaceInApp();
  return (
    <>
      <Notice tone={stop.state === "failed" ? "warn" : "good"} title={t(`stop.states.${stop.state}`)}>
        {stop.failureReason && t(`failures.${stop.failureReason}`)}
      </Notice>
      <BottomActions>
        <Button variant="ink" size="xl" block onClick={() => void goTo({ stop: null, all: null })}>
          {t("run.toNext")}
        </Button>
      </BottomActions>
    </>
  );
}
