"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Dialog, DialogClose } from "@souk/ui/components/dialog";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { TextAreaField } from "../forms/text-area-field.tsx";

/** Ends a rule now, with a reason. */
export function EndDialog({ ruleId, name }: { ruleId: string; name: string }) {
  const t = useTranslations("commission.end");
  const close = useTranslations("frame")("site.close");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const end = useMutation(
    trpc.commission.end.mutationOptions({
      onSuccess: () => setOpen(false),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.commission.pathKey() }),
    }),
  );
  const text = reason.trim();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" className="whitespace-nowrap" aria-label={t("endOf", { name })}>
          {t("end")}
        </Button>
      }
      title={t("title", { name })}
      description={t("text")}
      closeLabel={close}
      footer={
        <>
          <DialogClose>
            <Button variant="quiet">{t("no")}</Button>
          </DialogClose>
          <Button
            disabled={text === ""}
            loading={end.isPending}
            onClick={() => end.mutate({ requestId: newId(), ruleId, reason: text })}
          >
            {t("yes")}
          </Button>
        </>
      }
    >
      <TextAreaField
        name={`end-reason-${ruleId}`}
        label={t("reason")}
        value={reason}
        maxLength={500}
        onText={setReason}
        error={end.error ? errorText(end.error) : undefined}
      />
    </Dialog>
  );
}
