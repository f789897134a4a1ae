"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { DeskReturnView } from "@/server/routers/desk-returns/desk-return-view";
import { useTRPC } from "@/trpc/react";
import type { RefundWish } from "../returns/refund-wish.ts";
import type { ReceivedLine } from "../returns/use-return-actions.ts";

interface Why {
  readonly requestId: string;
  readonly note: string;
}

/** What an operator does with a return in its shop's place; whatever comes of it, the return is shown as it is then. */
export function useDeskReturnActions({ id: returnId, seller, version }: DeskReturnView) {
  const t = useTranslations("returns.desk.done");
  const trpc = useTRPC();
  const client = useQueryClient();
  const show = useToast();
  const onSettled = () =>
    Promise.all(
      [trpc.deskReturns, trpc.deskOrders, trpc.audit].map((each) =>
        client.invalidateQueries({ queryKey: each.pathKey() }),
      ),
    );
  const approving = useMutation(trpc.deskReturns.approve.mutationOptions({ onSettled }));
  const declining = useMutation(trpc.deskReturns.decline.mutationOptions({ onSettled }));
  const receiving = useMutation(trpc.deskReturns.receive.mutationOptions({ onSettled }));
  const refunding = useMutation(trpc.deskReturns.refund.mutationOptions({ onSettled }));
  const of = ({ requestId, note }: Why) => ({ requestId, note, returnId, sellerId: seller.id, version });
  const done = (what: "approve" | "decline" | "receive" | "refund") => show({ title: t(what), tone: "good" });
  return {
    isBusy: receiving.isPending || refunding.isPending,
    approve: async (message: string, why: Why) => {
      await approving.mutateAsync({ ...of(why), message });
      done("approve");
    },
    decline: async (message: string, why: Why) => {
      await declining.mutateAsync({ ...of(why), message });
      done("decline");
    },
    receive: async (lines: ReceivedLine[], why: Why) => {
      await receiving.mutateAsync({ ...of(why), lines });
      done("receive");
    },
    refund: async (wish: RefundWish, why: Why) => {
      await refunding.mutateAsync({ ...of(why), wish });
      done("refund");
    },
  };
}

export type DeskReturnActions = ReturnType<typeof useDeskReturnActions>;
