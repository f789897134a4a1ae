"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { RunView } from "@/server/routers/courier/run-view";
import { usePlaceInApp } from "../use-view.ts";
import { BottomActions } from "./bottom-actions.tsx";
import { RunFacts } from "./run-facts.tsx";
import { StopRows } from "./stop-rows.tsx";

/** All stops of the run, done and to do. */
export function StopList({ run }: { run: RunView }) {
  const t = useTranslations("courier.run");
  const [, goTo] = usePlaceInApp();
  return (
    <>
      <h1 className="text-title">{t("allStops")}</h1>
      <RunFacts run={run} className="mt-1 mb-5" />
      <StopRows run={run} onChoose={(stop) => void goTo({ stop, all: null })} />
      <BottomActions>
        <Button variant="quiet" size="lg" block onClick={() => void goTo({ stop: null, all: null })}>
          {t("toNext")}
        </Button>
      </BottomActions>
    </>
  );
}
