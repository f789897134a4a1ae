"use client";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import { useCartStore } from "./use-cart-store.ts";

/** Keeps a code with the cart, or takes it off with an empty one. */
export function useCoupon() {
  const trpc = useTRPC();
  const cart = useCartStore();
  const { mutate, isPending } = useMutation(
    trpc.cart.setCoupon.mutationOptions({
      scope: { id: "cart" },
      onSuccess: (answer) => cart.settle(answer, cart.underWay() === 1),
      onError: cart.fail,
    }),
  );
  return { apply: (couponCode: string) => mutate({ couponCode }), isPending };
}
