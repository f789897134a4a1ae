"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CancelReasonName, OrderView } from "@/server/routers/orders/order-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import type { ParcelDraft } from "./parcel-draft.ts";

/** What one does with an order; whatever is refused, the order is shown as it is now. */
export function useOrderActions(order: OrderView) {
  const t = useTranslations("orders.done");
  const trpc = useTRPC();
  const client = useQueryClient();
  const showToast = useToast();
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const show = (toast: Parameters<typeof showToast>[0]) => showToast({ ...toast, about: `order ${order.id}` });
  const key = trpc.orders.get.queryKey({ shop, order: order.id });
  const outcome = {
    onSuccess: async (after: OrderView) => {
      client.setQueryData(key, after);
      await client.invalidateQueries({
        queryKey: trpc.orders.pathKey(),
        predicate: ({ queryKey }) => queryKey !== key,
      });
    },
    onError: (error: unknown) => {
      show({ title: errorText(error), tone: "error" });
      void client.invalidateQueries({ queryKey: trpc.orders.pathKey() });
    },
  };
  const packing = useMutation(trpc.orders.pack.mutationOptions(outcome));
  const unpacking = useMutation(trpc.orders.unpack.mutationOptions(outcome));
  const handingOver = useMutation(trpc.orders.handOver.mutationOptions(outcome));
  const cancelling = useMutation(trpc.orders.cancel.mutationOptions(outcome));
  const cancellingLines = useMutation(trpc.orders.cancelLines.mutationOptions(outcome));
  const of = () => ({ shop, order: order.id, requestId: newId() });

  const unpack = async (from: OrderView, shipments: readonly string[]) => {
    let { version } = from;
    for (const shipment of shipments) ({ version } = await unpacking.mutateAsync({ ...of(), version, shipment }));
    show({ title: t("unpacked") });
  };

  const all = [packing, unpacking, handingOver, cancelling, cancellingLines];

  return {
    isBusy: all.some(({ isPending }) => isPending),
    pack: async (parcels: readonly ParcelDraft[]) => {
      const shipments = parcels.map(({ quantities, weightGrams }) => ({
        weightGrams,
        lines: [...quantities].flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : [])),
      }));
      const after = await packing.mutateAsync({ ...of(), version: order.version, shipments });
      const known = new Set(order.shipments.map(({ id }) => id));
      const fresh = after.shipments.filter(({ id }) => !known.has(id)).map(({ id }) => id);
      const undo = {
        label: t("undo"),
        altText: t("undoAlt"),
        onSelect: () => void unpack(after, fresh).catch(() => {}),
      };
      show({ title: t("packed", { count: shipments.length }), tone: "good", action: undo });
    },
    unpack: (shipment: string) => unpack(order, [shipment]),
    handOver: async (shipments: readonly string[]) => {
      let after = order;
      for (const shipment of shipments) after = await handingOver.mutateAsync({ ...of(), shipment });
      show({ title: t(after.state === "handed_over" ? "handedOver" : "partHandedOver"), tone: "good" });
    },
    cancel: async (reason: CancelReasonName) => {
      await cancelling.mutateAsync({ ...of(), version: order.version, reason });
      show({ title: t("cancelled") });
    },
    cancelLines: async (pieces: readonly Pieces[], reason: CancelReasonName) => {
      const after = await cancellingLines.mutateAsync({ ...of(), version: order.version, lines: [...pieces], reason });
      show({ title: t(after.state === "cancelled" ? "cancelled" : "linesCancelled") });
    },
  };
}

/** Some of a line. */
export interface Pieces {
  readonly lineId: string;
  readonly quantity: number;
}

export type OrderActions = ReturnType<typeof useOrderActions>;
