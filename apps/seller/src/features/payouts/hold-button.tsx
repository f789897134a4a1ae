"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RunPayoutView } from "@/server/routers/payouts/run-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";
import { useRunChanges } from "./use-run-changes.ts";

/** Puts a seller's payouts on hold, with a reason, or lets them go. */
export function HoldButton({ payout, runId }: { payout: RunPayoutView; runId: string }) {
  const t = useTranslations("payouts.hold");
  const close = useTranslations("frame")("site.close");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const onSettled = useRunChanges();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
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
  const text = reason.trim();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" className="whitespace-nowrap" aria-label={t("holdOf", { seller })}>
          {t("hold")}
        </Button>
      }
      title={t("title", { seller })}
      description={t("text")}
      closeLabel={close}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("no")}</Button>
          </DialogClose>
          <Button
            disabled={text === ""}
            loading={hold.isPending}
            onClick={() => hold.mutate({ requestId: newId(), payoutId, reason: text })}
          >
            {t("yes")}
          </Button>
        </>
      }
    >
      <TextAreaField
        name={`hold-reason-${runId}`}
        label={t("reason")}
        value={reason}
        maxLength={500}
        onText={setReason}
        error={hold.error ? errorText(hold.error) : undefined}
      />
    </Dialog>
  );
}
