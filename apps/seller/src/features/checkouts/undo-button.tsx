import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CheckoutView } from "@/server/routers/checkouts/checkout-view";
import { useTRPC } from "@/trpc/react";
import { DecideDialog } from "../operator/decide-dialog.tsx";

/** A parked run is undone once more; one at the bank is ended. Others end by themselves, or have ended. */
export function UndoButton({ checkout: { id: checkoutId, state } }: { checkout: CheckoutView }) {
  const t = useTranslations("checkouts");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.checkouts.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.audit.pathKey() }),
    ]);
  const retry = useMutation(trpc.checkouts.retry.mutationOptions({ onSettled }));
  const undo = useMutation(trpc.checkouts.undo.mutationOptions({ onSettled }));
  if (state !== "parked" && state !== "waiting") return null;
  const isParked = state === "parked";
  const run = isParked ? retry : undo;
  const label = t(isParked ? "retry" : "undo");
  return (
    <DecideDialog
      trigger={<Button variant={isParked ? "brand" : "outline"}>{label}</Button>}
      title={t(isParked ? "retryTitle" : "undoTitle")}
      text={t(isParked ? "retryText" : "undoText")}
      note={{ label: t("note"), hint: t("noteHint") }}
      confirm={label}
      keep={t("keep")}
      isDanger={!isParked}
      onDecide={async ({ note }) => {
        await run.mutateAsync({ checkoutId, note });
        show({ title: t(isParked ? "retried" : "undone"), tone: "good" });
      }}
    />
  );
}
