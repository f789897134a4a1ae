"use client";
import { IconButton, type IconButtonProps } from "@souk/ui/components/icon-button";
import { Heart } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWishChanges } from "./use-wish-changes.ts";
import { useWished } from "./use-wished.ts";

export interface WishButtonProps extends Pick<IconButtonProps, "variant" | "size" | "shape" | "className"> {
  readonly productId: string;
  readonly title: string;
  readonly variantId?: string | undefined;
}

/** A heart that puts a product on the wishlist, or takes it off. Static pages carry it empty; the browser fills it. */
export function WishButton({ productId, title, variantId, variant = "float", ...look }: WishButtonProps) {
  const t = useTranslations("wishlist.heart");
  const isWished = useWished(productId);
  const { add, remove } = useWishChanges();
  return (
    <IconButton
      {...look}
      variant={variant}
      label={t("save", { title })}
      aria-pressed={isWished}
      onClick={() => (isWished ? remove(productId) : add({ productId, variantId }))}
    >
      <Heart aria-hidden strokeWidth={1.75} />
    </IconButton>
  );
}
