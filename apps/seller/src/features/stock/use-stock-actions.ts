"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { StockChangeInput } from "@/server/routers/stock/change";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { useRefusalText } from "./use-refusal-text.ts";

/** What one does with the stock of one offer; whatever comes of it, it is shown as it is now. */
export function useStockActions() {
  const t = useTranslations("stock.done");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const refusalText = useRefusalText();
  const { slug: shop } = useShop();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.stock.pathKey() });
  const changing = useMutation(trpc.stock.change.mutationOptions({ onSettled }));
  const moving = useMutation(trpc.stock.transfer.mutationOptions({ onSettled }));
  const defaulting = useMutation(trpc.stock.setDefault.mutationOptions({ onSettled }));

  /** Why it was refused, in words; undefined when it was done. */
  async function change(wanted: StockChangeInput, undo?: StockChangeInput): Promise<string | undefined> {
    const [result] = await changing.mutateAsync({ shop, requestId: newId(), changes: [wanted] });
    if (result?.refusal) return refusalText(result.refusal);
    const takeBack = async () => {
      const failed = undo && (await change(undo).catch(() => t("notUndone")));
      if (failed) show({ title: failed, tone: "error" });
    };
    const action = undo && { label: t("undo"), altText: t("undoAlt"), onSelect: () => void takeBack() };
    show({ title: t(undo ? "changed" : "undone"), tone: "good", ...(action && { action }) });
    return undefined;
  }

  return {
    isBusy: changing.isPending || moving.isPending || defaulting.isPending,
    change,
    move: async (wanted: { offerId: string; from: string; to: string; quantity: number; note: string }) => {
      await moving.mutateAsync({ shop, requestId: newId(), ...wanted });
      show({ title: t("moved", { count: wanted.quantity }), tone: "good" });
    },
    setDefault: async (threshold: number) => {
      await defaulting.mutateAsync({ shop, requestId: newId(), threshold });
      show({ title: t("default"), tone: "good" });
    },
  };
}
