"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { ReasonDialog } from "../forms/reason-dialog.tsx";

/** Ends a rule now, with a reason. */
export function EndDialog({ ruleId, name }: { ruleId: string; name: string }) {
  const t = useTranslations("commission.end");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const end = useMutation(
    trpc.commission.end.mutationOptions({
      onSuccess: () => setOpen(false),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.commission.pathKey() }),
    }),
  );
  return (
    <ReasonDialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" className="whitespace-nowrap" aria-label={t("endOf", { name })}>
          {t("end")}
        </Button>
      }
      name={`end-reason-${ruleId}`}
      words={{ title: t("title", { name }), text: t("text"), reason: t("reason"), no: t("no"), yes: t("yes") }}
      isPending={end.isPending}
      error={end.error}
      onReason={(reason) => end.mutate({ requestId: newId(), ruleId, reason })}
    />
  );
}
