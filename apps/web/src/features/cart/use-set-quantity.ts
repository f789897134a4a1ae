"use client";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC } from "@/trpc/react";
import { withQuantity } from "./changed-cart.ts";
import type { useCartStore } from "./use-cart-store.ts";

/** Sets quantities; of several quick clicks on one line the shop hears the first and then the last. */
export function useSetQuantity(cart: ReturnType<typeof useCartStore>) {
  const trpc = useTRPC();
  /** What is wanted of each offer and not sent yet. */
  const wanted = useRef(new Map<string, number>());
  const sending = useRef(new Set<string>());
  const { mutateAsync } = useMutation(trpc.cart.setQuantity.mutationOptions({ scope: { id: "cart" } }));

  async function send(offerId: string) {
    sending.current.add(offerId);
    try {
      for (;;) {
        const quantity = wanted.current.get(offerId);
        if (quantity === undefined) break;
        wanted.current.delete(offerId);
        const answer = await mutateAsync({ offerId, quantity });
        cart.settle(answer, wanted.current.size === 0 && cart.underWay() === 0);
      }
    } catch (error) {
      wanted.current.delete(offerId);
      cart.fail(error);
    } finally {
      sending.current.delete(offerId);
    }
  }

  return (offerId: string, quantity: number) => {
    void cart.preview((now) => withQuantity(now, offerId, quantity));
    wanted.current.set(offerId, quantity);
    if (!sending.current.has(offerId)) void send(offerId);
  };
}
