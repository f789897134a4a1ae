"use client";
import { useToast } from "@souk/ui/components/toast";
import { hashKey, useIsMutating, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { CartView } from "@/server/routers/cart/cart-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

/**
 * The cart on the screen: a change shows at once, the server's answer replaces it when nothing else is on its way, and what
 * fails is taken back and said.
 */
export function useCartStore() {
  const t = useTranslations("cart.line");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const cartKey = trpc.cart.get.queryKey();
  const mutationKey = trpc.cart.pathKey();
  /** As the server last told it. */
  const confirmed = useRef<CartView>(undefined);

  function store(cart: CartView) {
    queryClient.setQueryData(cartKey, cart);
    queryClient.setQueryData(trpc.cart.count.queryKey(), cart.count);
  }

  return {
    /** Shows the cart as it will be. To be called before the change is sent. */
    preview: async (change: (cart: CartView) => CartView) => {
      if (queryClient.isMutating({ mutationKey }) === 0) confirmed.current = queryClient.getQueryData(cartKey);
      await queryClient.cancelQueries({ queryKey: cartKey });
      const now = queryClient.getQueryData(cartKey);
      if (now) store(change(now));
    },
    /** Takes the server's answer, unless a later change is on its way: its answer holds all of them. */
    settle: (cart: CartView, isLast: boolean) => {
      confirmed.current = cart;
      if (isLast) store(cart);
      // Elsewhere the same cart is shown with another delivery.
      void queryClient.invalidateQueries({
        queryKey: cartKey,
        refetchType: isLast ? "active" : "none",
        predicate: (query) => query.queryHash !== hashKey(cartKey),
      });
    },
    /** After an answer without the cart. */
    reload: () => {
      void queryClient.invalidateQueries({ queryKey: trpc.cart.count.queryKey() });
      void queryClient.invalidateQueries({ queryKey: cartKey });
    },
    fail: (error: unknown) => {
      if (confirmed.current) store(confirmed.current);
      void queryClient.invalidateQueries({ queryKey: cartKey });
      show({ title: t("failed"), text: errorText(error), tone: "error" });
    },
    /** How many changes are on their way, the one that asks among them. */
    underWay: () => queryClient.isMutating({ mutationKey }),
    isChanging: useIsMutating({ mutationKey }) > 0,
  };
}
