"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { RunView } from "@/server/routers/courier/run-view";
import { useDeed } from "../use-deed.ts";
import { BottomActions } from "./bottom-actions.tsx";
import { RunFacts } from "./run-facts.tsx";
import { StopRows } from "./stop-rows.tsx";

/** A run that is theirs and has not begun. */
export function StartRun({ run }: { run: RunView }) {
  const t = useTranslations("courier.run");
  const { act, isBusy } = useDeed();
  const start = () => act({ kind: "startRun", runId: run.id, label: t("name", { number: run.number }) });
  return (
    <>
      <h1 className="text-title">{t("name", { number: run.number })}</h1>
      <RunFacts run={run} className="mt-1 mb-5" />
      <StopRows run={run} />
      <BottomActions>
        <Button variant="brand" size="xl" block onClick={start} loading={isBusy}>
          {t("start")}
        </Button>
      </BottomActions>
    </>
  );
}
