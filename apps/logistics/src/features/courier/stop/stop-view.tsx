"use client";
import { Badge } from "@souk/ui/components/badge";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RunView, StopView as Stop } from "@/server/routers/courier/run-view";
import { isOpen, stopsOf } from "../device/apply-actions.ts";
import { emptyProof, type ProofDraft } from "../proof/proof-draft.ts";
import { ArriveActions } from "./arrive-actions.tsx";
import { EndActions } from "./end-actions.tsx";
import { EndedStop } from "./ended-stop.tsx";
import { hasReturn } from "./has-return.ts";
import { RouteMap } from "./route-map.tsx";
import { StopAbout } from "./stop-about.tsx";
import { StopChecklist } from "./stop-checklist.tsx";

export interface StopProps {
  readonly run: RunView;
  readonly stop: Stop;
}

/** One stop: where it is, and what is done there. */
export function StopView({ run, stop }: StopProps) {
  const t = useTranslations("courier.stop");
  const [draft, setDraft] = useState<ProofDraft>(emptyProof);
  const stops = stopsOf(run);
  const position = stops.findIndex(({ id }) => id === stop.id) + 1;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-body text-soft">
        {t("position", { position, count: stops.length })}
        {hasReturn(stop) && <Badge tone="warn">{t("return")}</Badge>}
      </p>
      <h1 className="mb-4 hyphens-auto text-title">{t(stop.kind, { name: stop.partyName })}</h1>
      {isOpen(stop) ? (
        <>
          {stop.state === "pending" && <RouteMap run={run} stop={stop} />}
          <StopAbout stop={stop} />
          {stop.state === "pending" ? (
            <ArriveActions run={run} stop={stop} />
          ) : (
            <>
              <StopChecklist run={run} stop={stop} draft={draft} onDraft={setDraft} />
              <EndActions run={run} stop={stop} draft={draft} />
            </>
          )}
        </>
      ) : (
        <EndedStop stop={stop} />
      )}
    </>
  );
}
