"use client";
import { useToast } from "@souk/ui/components/toast";
import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import type { CartLineView } from "@/server/routers/cart/line-view";
import { useTRPC } from "@/trpc/react";
import { failureOf, useErrorText } from "../errors/use-error-text.ts";
import { withQuantity } from "./with-quantity.ts";

/** Changes lines at once on the screen, then in the cart; what fails is rolled back and said. */
export function useCartChanges() {
  const t = useTranslations("cart.line");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const cartKey = trpc.cart.get.queryKey();
  const mutationKey = trpc.cart.setQuantity.mutationKey();

  function store(cart: CartView) {
    queryClient.setQueryData(cartKey, cart);
    queryClient.setQueryData(trpc.cart.count.queryKey(), cart.count);
  }

  const { mutate } = useMutation(
    trpc.cart.setQuantity.mutationOptions({
      scope: { id: "cart" },
      onMutate: async ({ offerId, quantity }) => {
        await queryClient.cancelQueries({ queryKey: cartKey });
        const before = queryClient.getQueryData(cartKey);
        if (before) store(withQuantity(before, offerId, quantity));
        return { before };
      },
      onSuccess: (cart) => {
        // Answers to earlier clicks would set the number back under the finger.
        if (queryClient.isMutating({ mutationKey }) === 1) store(cart);
        void queryClient.invalidateQueries({ queryKey: cartKey, refetchType: "none" });
      },
      onError: (error, _input, context) => {
        if (context?.before) store(context.before);
        void queryClient.invalidateQueries({ queryKey: cartKey });
        show({ title: t("failed"), text: errorText(error), tone: "error" });
      },
    }),
  );

  const { mutate: addBack } = useMutation(
    trpc.cart.addLine.mutationOptions({
      scope: { id: "cart" },
      onSuccess: ({ count }) => queryClient.setQueryData(trpc.cart.count.queryKey(), count),
      onError: (error) => show({ title: t("failed"), text: errorText(error), tone: "error" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: cartKey }),
      retry: (failures, error) => failures < 2 && failureOf(error).reason === "UNREACHABLE",
    }),
  );

  function remove(line: CartLineView) {
    mutate({ offerId: line.offerId, quantity: 0 });
    show({
      title: t("removed", { title: line.title ?? t("goneTitle") }),
      action: {
        label: t("undo"),
        altText: t("undoAlt"),
        onSelect: () => addBack({ requestId: crypto.randomUUID(), offerId: line.offerId, quantity: line.quantity }),
      },
    });
  }

  return {
    setQuantity: (offerId: string, quantity: number) => mutate({ offerId, quantity }),
    remove,
    isChanging: useIsMutating({ mutationKey }) > 0,
  };
}
