"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReturnView } from "@/server/routers/returns/return-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import type { RefundWish } from "./refund-wish.ts";

export interface ReceivedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly condition: "resellable" | "damaged";
}

/** What one does with a return; whatever is refused, it is shown as it is now. */
export function useReturnActions(found: ReturnView) {
  const t = useTranslations("returns.done");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const key = trpc.returns.get.queryKey({ shop, returnId: found.id });
  const outcome = {
    onSuccess: async (after: ReturnView) => {
      client.setQueryData(key, after);
      show({ title: t(after.state), tone: "good" });
      await client.invalidateQueries({ queryKey: trpc.returns.list.pathKey() });
      await client.invalidateQueries({ queryKey: trpc.returns.counts.pathKey() });
    },
    onError: (error: unknown) => {
      show({ title: errorText(error), tone: "error" });
      void client.invalidateQueries({ queryKey: trpc.returns.pathKey() });
    },
  } as const;
  const approving = useMutation(trpc.returns.approve.mutationOptions(outcome));
  const declining = useMutation(trpc.returns.decline.mutationOptions(outcome));
  const receiving = useMutation(trpc.returns.receive.mutationOptions(outcome));
  const refunding = useMutation(trpc.returns.refund.mutationOptions(outcome));
  const of = () => ({ shop, returnId: found.id, version: found.version, requestId: newId() });
  return {
    isBusy: approving.isPending || declining.isPending || receiving.isPending || refunding.isPending,
    approve: (message: string) => approving.mutate({ ...of(), message }),
    decline: (message: string) => declining.mutate({ ...of(), message }),
    receive: (lines: ReceivedLine[]) => receiving.mutate({ ...of(), lines }),
    refund: (wish: RefundWish) => refunding.mutate({ ...of(), wish }),
  };
}

export type ReturnActions = ReturnType<typeof useReturnActions>;
