"use client";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { AddToCartButton } from "../cart/add-to-cart-button.tsx";
import type { Selection } from "./use-selection.ts";

export interface BuyBarProps {
  readonly title: string;
  readonly selection: Selection;
  /** The bar is there while this is above the screen. */
  readonly below: RefObject<HTMLElement | null>;
}

/** On a phone: the button that matters stays at hand when its own place is scrolled away. */
export function BuyBar({ title, selection: { offer, levels }, below }: BuyBarProps) {
  const t = useTranslations("shop.product");
  const tBar = useTranslations("finding.buyBar");
  const isShown = useIsAbove(below);
  const level = offer && levels?.[offer.id];
  if (!offer || level === 0 || !isShown) return null;
  return (
    <section
      data-buy-bar=""
      aria-label={tBar("label")}
      className={cn(
        "fixed inset-x-0 bottom-0 z-30 flex items-center gap-4 border-line border-t bg-float px-4 pt-3 md:hidden",
        "animate-from-bottom pb-[max(0.75rem,env(safe-area-inset-bottom))]",
      )}
    >
      <p className="line-clamp-2 min-w-0 grow basis-0 text-small leading-snug">{title}</p>
      <div className="min-w-44 shrink-0">
        <AddToCartButton offerId={offer.id} label={t("add", { price: offer.price.text })} />
      </div>
    </section>
  );
}

/** Whether an element has left the screen at its top. */
function useIsAbove(element: RefObject<HTMLElement | null>): boolean {
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    // What is below the screen counts as on it, however far one jumps: what is left is above.
    const observer = new IntersectionObserver(([entry]) => setAbove(entry?.isIntersecting === false), {
      rootMargin: "0px 0px 1000000px 0px",
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isAbove;
}
