"use client";
import { useTranslations } from "next-intl";
import { PhotoRow } from "../proof/photo-row.tsx";
import { PinRow } from "../proof/pin-row.tsx";
import type { ProofDraft } from "../proof/proof-draft.ts";
import { ReceivedByRow } from "../proof/received-by-row.tsx";
import { SignatureRow } from "../proof/signature-row.tsx";
import { ScanRow } from "../scan/scan-row.tsx";
import type { StopProps } from "./stop-view.tsx";

interface StopChecklistProps extends StopProps {
  readonly draft: ProofDraft;
  readonly onDraft: (draft: ProofDraft) => void;
}

/** What has to be shown here, by the stop's policy: scanned parcels, PIN, photo, signature. */
export function StopChecklist({ run, stop, draft, onDraft }: StopChecklistProps) {
  const t = useTranslations("courier.stop");
  const set = (change: Partial<ProofDraft>) => onDraft({ ...draft, ...change });
  return (
    <ul aria-label={t("checklist")} className="mb-2 grid divide-y divide-line rounded-20 border border-line bg-card">
      <ScanRow run={run} stop={stop} />
      {stop.proof.pin && <PinRow value={draft.pin} triesLeft={stop.pinTriesLeft} onValue={(pin) => set({ pin })} />}
      {stop.proof.photo && <PhotoRow stopId={stop.id} picture={draft.photo} onPicture={(photo) => set({ photo })} />}
      {stop.proof.signature && (
        <SignatureRow stopId={stop.id} picture={draft.signature} onPicture={(signature) => set({ signature })} />
      )}
      {stop.kind === "drop" && stop.party === "shopper" && (
        <ReceivedByRow value={draft.receivedBy} onValue={(receivedBy) => set({ receivedBy })} />
      )}
    </ul>
  );
}
