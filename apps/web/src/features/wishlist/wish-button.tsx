"use client";
import { IconButton, type IconButtonProps } from "@souk/ui/components/icon-button";
import { Heart } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
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
  const { isWished, toggle } = useWish(productId, variantId);
  return (
    // A form, because React keeps what was submitted before it was there.
    <form action={toggle} className="contents">
      <IconButton {...look} type="submit" variant={variant} label={t("save", { title })} aria-pressed={isWished}>
        <Heart aria-hidden strokeWidth={1.75} />
      </IconButton>
    </form>
  );
}

function useWish(productId: string, variantId: string | undefined) {
  const isListed = useWished(productId);
  const { add, remove } = useWishChanges();
  // What was tapped, until the list says the same or the change was refused.
  const [wanted, want] = useState<boolean>();
  const isWished = wanted ?? isListed;
  async function change() {
    await (isWished ? remove(productId) : add({ productId, variantId }));
    want(undefined);
  }
  function toggle() {
    want(!isWished);
    void change();
  }
  return { isWished, toggle };
}
