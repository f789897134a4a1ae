"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RunPayoutView } from "@/server/routers/payouts/run-view";
import { useTRPC } from "@/trpc/react";
import { ReasonDialog } from "../forms/reason-dialog.tsx";
import { useRunChanges } from "./use-run-changes.ts";

/** Puts a seller's payouts on hold, with a reason, or lets them go. */
export function HoldButton({ payout, runId }: { payout: RunPayoutView; runId: string }) {
  const t = useTranslations("payouts.hold");
  const trpc = useTRPC();
  const onSettled = useRunChanges();
  const [isOpen, setOpen] = useState(false);
  const hold = useMutation(trpc.payouts.hold.mutationOptions({ onSettled, onSuccess: () => setOpen(false) }));
  const release = useMutation(trpc.payouts.release.mutationOptions({ onSettled }));
  const { id: payoutId, seller } = payout;
  if (payout.holdReason) {
    const letGo = () => release.mutate({ requestId: newId(), payoutId });
    return (
      <Button
        size="sm"
        variant="outline"
        className="whitespace-nowrap"
        onClick={letGo}
        loading={release.isPending}
        aria-label={t("releaseOf", { seller })}
      >
        {t("release")}
      </Button>
    );
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" className="whitespace-nowrap" aria-label={t("holdOf", { seller })}>
          {t("hold")}
        </Button>
      }
      name={`hold-reason-${runId}`}
      words={{ title: t("title", { seller }), text: t("text"), reason: t("reason"), no: t("no"), yes: t("yes") }}
      isPending={hold.isPending}
      error={hold.error}
      onReason={(reason) => hold.mutate({ requestId: newId(), payoutId, reason })}
    />
  );
}
