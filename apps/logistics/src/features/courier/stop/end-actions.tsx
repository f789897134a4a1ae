"use client";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import { missingAt, type ProofDraft } from "../proof/proof-draft.ts";
import { BottomActions } from "../run/bottom-actions.tsx";
import { useDeed } from "../use-deed.ts";
import { usePlaceInApp } from "../use-view.ts";
import { FailSheet } from "./fail-sheet.tsx";
import { labelOf } from "./label-of.ts";
import type { StopProps } from "./stop-view.tsx";

/** How the stop ends. */
export function EndActions({ run, stop, draft }: StopProps & { readonly draft: ProofDraft }) {
  const t = useTranslations("courier.stop");
  const { act, isBusy } = useDeed();
  const [, goTo] = usePlaceInApp();
  const missing = missingAt(stop, draft);
  const left = stop.parcels.filter(({ isScanned }) => !isScanned).length;
  const isPickup = stop.kind === "pickup";

  async function end() {
    const about = { runId: run.id, stopId: stop.id, label: labelOf(stop) };
    const { pin, photo, signature, receivedBy } = draft;
    const proof = {
      ...(stop.proof.pin && { pin }),
      ...(photo && { photoHash: photo.hash }),
      ...(signature && { signatureHash: signature.hash }),
      ...(receivedBy.trim() !== "" && { receivedBy: receivedBy.trim() }),
    };
    const pictures = [photo, signature].filter((picture) => picture !== null);
    const isKept = isPickup
      ? await act({ kind: "collect", ...about })
      : await act({ kind: "handOver", ...about, ...proof }, pictures);
    if (isKept) await goTo({ stop: null, all: null });
  }

  return (
    <>
      {/* Not with what sticks: on a small phone the two would cover what has to be shown. */}
      <div className="mt-1">
        <FailSheet run={run} stop={stop} />
      </div>
      <BottomActions>
        {missing.length > 0 && (
          <p className="text-body text-soft">{t("missing", { what: t(`needs.${missing[0]}`) })}</p>
        )}
        {isPickup && missing.length === 0 && left > 0 && (
          <p className="font-medium text-body text-warn-text">{t("leftBehind", { count: left })}</p>
        )}
        <Button
          variant="brand"
          size="xl"
          block
          disabled={missing.length > 0}
          onClick={() => void end()}
          loading={isBusy}
        >
          {t(isPickup ? "collect" : "handOver")}
        </Button>
      </BottomActions>
    </>
  );
}
