"use client";
import { useToast } from "@souk/ui/components/toast";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WishView } from "@/server/routers/wishlist/wish-view";
import { useWishChanges } from "./use-wish-changes.ts";

/** Takes wishes off the list on the screen at once, and offers the way back. */
export function useWishRemoval() {
  const t = useTranslations("wishlist.row");
  const show = useToast();
  const changes = useWishChanges();
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());

  const showAgain = (productId: string) =>
    setRemoved((before) => new Set([...before].filter((id) => id !== productId)));

  function bringBack(productId: string) {
    showAgain(productId);
    void changes.add({ productId, restore: true });
  }

  function remove({ productId, card }: Pick<WishView, "productId" | "card">, title = t("removed")) {
    setRemoved((before) => new Set([...before, productId]));
    void changes.remove(productId).then((isRemoved) => isRemoved || showAgain(productId));
    show({
      title,
      ...(card && { text: card.title }),
      action: { label: t("undo"), altText: t("undoAlt"), onSelect: () => bringBack(productId) },
    });
  }
  return { removed, remove };
}
