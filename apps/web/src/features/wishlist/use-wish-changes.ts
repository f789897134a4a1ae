"use client";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

interface Wished {
  readonly productId: string;
  readonly variantId?: string | undefined;
}

/** Marks at once, then on the list; what fails is taken back and said. */
export function useWishChanges() {
  const t = useTranslations("wishlist.heart");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const idsKey = trpc.wishlist.ids.queryKey();

  async function mark(productId: string, isWished: boolean) {
    await queryClient.cancelQueries({ queryKey: idsKey });
    queryClient.setQueryData(idsKey, (ids = []) => {
      const others = ids.filter((id) => id !== productId);
      return isWished ? [...others, productId] : others;
    });
  }
  function settle() {
    void queryClient.invalidateQueries({ queryKey: idsKey, refetchType: "none" });
    void queryClient.invalidateQueries({ queryKey: trpc.wishlist.list.pathKey() });
  }
  const failed = (productId: string, wasWished: boolean) => (error: unknown) => {
    void mark(productId, wasWished);
    show({ title: t("failed"), text: errorText(error), tone: "error" });
  };

  // One after the other, and after the cart: the first of them makes a visitor a guest.
  const scope = { id: "cart" };
  const add = useMutation(
    trpc.wishlist.add.mutationOptions({
      scope,
      onMutate: ({ productId }) => mark(productId, true),
      onError: (error, { productId }) => failed(productId, false)(error),
      onSettled: settle,
    }),
  );
  const remove = useMutation(
    trpc.wishlist.remove.mutationOptions({
      scope,
      onMutate: ({ productId }) => mark(productId, false),
      onError: (error, { productId }) => failed(productId, true)(error),
      onSettled: settle,
    }),
  );
  return {
    add: ({ productId, variantId }: Wished) => add.mutate({ productId, ...(variantId && { variantId }) }),
    /** Brings back what was taken off as it was. */
    restore: (productId: string) => add.mutate({ productId, restore: true }),
    remove: (productId: string, onFailed?: () => void) =>
      remove.mutate({ productId }, onFailed ? { onError: onFailed } : {}),
  };
}
