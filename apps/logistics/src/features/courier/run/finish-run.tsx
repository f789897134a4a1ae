"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RunView } from "@/server/routers/courier/run-view";
import { useDeed } from "../use-deed.ts";
import { usePlaceInApp } from "../use-view.ts";
import { BottomActions } from "./bottom-actions.tsx";

/** Every stop has ended. */
export function FinishRun({ run }: { run: RunView }) {
  const t = useTranslations("courier.run");
  const { act, isBusy } = useDeed();
  const [, goTo] = usePlaceInApp();
  const failed = run.stops.filter(({ state }) => state === "failed").length;
  const finish = () => act({ kind: "finishRun", runId: run.id, label: t("name", { number: run.number }) });
  return (
    <>
      <EmptyState headingLevel={1} icon={<Flag strokeWidth={1.75} />} title={t("allDone")}>
        {failed > 0 ? t("allDoneFailed", { count: failed }) : t("allDoneText")}
      </EmptyState>
      <BottomActions>
        <Button variant="brand" size="xl" block onClick={finish} loading={isBusy}>
          {t("finish")}
        </Button>
        <Button variant="quiet" size="lg" block onClick={() => void goTo({ all: true })}>
          {t("allStops")}
        </Button>
      </BottomActions>
    </>
  );
}
