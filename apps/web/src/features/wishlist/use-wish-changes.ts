"use client";
import { useToast } from "@souk/ui/components/toast";
import { useTranslations } from "next-intl";
import type { Bff } from "@/trpc/bff";
import { useMutate } from "@/trpc/use-mutate";
import { useErrorText } from "../errors/use-error-text.ts";

interface Wished {
  readonly productId: string;
  readonly variantId?: string | undefined;
  /** Brings back what was taken off as it was. */
  readonly restore?: true;
}

/** Marks at once, then on the list; what fails is taken back and said. Both tell whether it worked. */
export function useWishChanges() {
  const t = useTranslations("wishlist.heart");
  const mutate = useMutate();
  const show = useToast();
  const errorText = useErrorText();

  async function isDone(change: Promise<unknown>): Promise<boolean> {
    try {
      await change;
      return true;
    } catch (error) {
      show({ title: t("failed"), text: errorText(error), tone: "error" });
      return false;
    }
  }
  return {
    add: ({ productId, variantId, restore }: Wished) =>
      isDone(
        mutate((bff) => bff.trpc.wishlist.add.mutationOptions(marking(bff, productId, true)), {
          productId,
          ...(variantId && { variantId }),
          ...(restore && { restore }),
        }),
      ),
    remove: (productId: string) =>
      isDone(mutate((bff) => bff.trpc.wishlist.remove.mutationOptions(marking(bff, productId, false)), { productId })),
  };
}

function marking({ trpc, queryClient }: Bff, productId: string, isWished: boolean) {
  const queryKey = trpc.wishlist.ids.queryKey();
  async function mark(on: boolean) {
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (ids = []) => {
      const others = ids.filter((id) => id !== productId);
      return on ? [...others, productId] : others;
    });
  }
  return {
    // One after the other, and after the cart: the first of them makes a visitor a guest.
    scope: { id: "cart" },
    onMutate: () => mark(isWished),
    onError: () => mark(!isWished),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey, refetchType: "none" });
      void queryClient.invalidateQueries({ queryKey: trpc.wishlist.list.pathKey() });
    },
  };
}
