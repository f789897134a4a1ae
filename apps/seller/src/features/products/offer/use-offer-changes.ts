"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { OfferFormView, OfferRowView } from "@/server/routers/catalogue/offerable";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";

/** Saves and removes the shop's offers of a product; the form then begins with what is stored. */
export function useOfferChanges({ productId, currencyCode }: OfferFormView) {
  const t = useTranslations("products.offer");
  const { catalogue } = useTRPC();
  const { slug: shop } = useShop();
  const queryClient = useQueryClient();
  const show = useToast();
  const done = (title: string) => async () => {
    show({ title, tone: "good" });
    await queryClient.invalidateQueries({ queryKey: catalogue.pathKey() });
  };
  const save = useMutation(catalogue.saveOffers.mutationOptions({ onSuccess: done(t("saved")) }));
  const remove = useMutation(catalogue.removeOffer.mutationOptions({ onSuccess: done(t("removed")) }));
  return {
    save: (rows: readonly OfferRowView[]) => {
      const offers = rows.map(({ variantId, price, compareAt, sku, isPaused }) => {
        return { variantId, price, compareAt, sku, isPaused };
      });
      save.mutate({ shop, requestId: newId(), productId, currencyCode, offers });
    },
    remove: (offerId: string) => remove.mutate({ shop, requestId: newId(), offerId }),
    isPending: save.isPending || remove.isPending,
    error: save.error ?? remove.error,
  };
}
