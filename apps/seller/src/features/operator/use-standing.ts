"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ShopView } from "@/server/routers/operator/shop-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import type { Decision } from "./decide-dialog.tsx";

export const endReasons = [
  "late_deliveries",
  "quality_complaints",
  "policy_breach",
  "fraud_suspected",
  "own_request",
  "other",
] as const;

/** Decides about a shop; what can be taken back can be from the message that says it was done. */
export function useStanding({ id: sellerId, name, notice }: ShopView) {
  const t = useTranslations("operator.shop");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.operator.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.audit.pathKey() }),
    ]);
  const ending = useMutation(trpc.operator.endShop.mutationOptions({ onSettled }));
  const reinstating = useMutation(trpc.operator.reinstateShop.mutationOptions({ onSettled }));

  const takeBack = async () => {
    await reinstating
      .mutateAsync({ requestId: newId(), sellerId, note: "" })
      .catch((error: unknown) => show({ title: errorText(error), tone: "error" }));
  };

  return {
    end: async (to: "suspended" | "terminated", noticeDays: number, { reason, ...decision }: Decision) => {
      const why = endReasons.find((each) => each === reason) ?? "other";
      await ending.mutateAsync({ sellerId, to, noticeDays, reason: why, ...decision });
      const isForLater = noticeDays > 0;
      const onSelect = () => void takeBack();
      const undo = isForLater
        ? { label: t("undoNotice"), altText: t("undoNoticeAlt"), onSelect }
        : { label: t("undo"), altText: t("undoAlt"), onSelect };
      const title = t(isForLater ? "done.announced" : `done.${to}`, { name });
      show({ title, tone: "good", ...((isForLater || to === "suspended") && { action: undo }) });
    },
    reinstate: async ({ requestId, note }: Decision) => {
      await reinstating.mutateAsync({ requestId, sellerId, note });
      show({ title: t(notice ? "done.withdrawn" : "done.reinstated", { name }), tone: "good" });
    },
  };
}
