"use client";
import { failureOf } from "@souk/bff/failure";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useTRPC } from "@/trpc/react";
import { storeCount } from "../cart/store-count.ts";
import { isUncertain } from "../errors/is-uncertain.ts";
import { useErrorText } from "../errors/use-error-text.ts";

/** Puts one into the cart, once per intention; only then the wish goes. */
export function useWishToCart(onMoved: () => void) {
  const t = useTranslations("wishlist.row");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const requestId = useRef<string>(undefined);
  const { mutate, isPending } = useMutation(
    trpc.cart.addLine.mutationOptions({
      scope: { id: "cart" },
      onSuccess: ({ count }) => {
        requestId.current = undefined;
        void storeCount({ queryClient, trpc }, count);
        void queryClient.invalidateQueries({ queryKey: trpc.cart.get.queryKey() });
        onMoved();
      },
      onError: (error) => {
        if (!isUncertain(failureOf(error))) requestId.current = undefined;
        show({ title: t("notMoved"), text: errorText(error), tone: "error" });
      },
    }),
  );
  function move(offerId: string) {
    if (isPending) return;
    requestId.current ??= crypto.randomUUID();
    mutate({ requestId: requestId.current, offerId, quantity: 1 });
  }
  return { move, isMoving: isPending };
}
