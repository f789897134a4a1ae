"use client";
import { Button } from "@souk/ui/components/button";
import { DotList } from "@souk/ui/components/dot-list";
import { IconButton } from "@souk/ui/components/icon-button";
import { LinkButton } from "@souk/ui/components/link-button";
import { Price } from "@souk/ui/components/price";
import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { WishView } from "@/server/routers/wishlist/wish-view";
import { ItemPicture } from "../cart/item-picture.tsx";
import { fewLeft } from "../catalogue/stock-badge.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { useWishToCart } from "./use-wish-to-cart.ts";

export interface WishRowProps {
  readonly wish: WishView;
  readonly onRemove: (title?: string) => void;
}

export function WishRow({ wish, onRemove }: WishRowProps) {
  const t = useTranslations("wishlist.row");
  const { card } = wish;
  const title = card?.title ?? t("goneTitle");
  return (
    <li className="flex min-w-0 gap-3.5 border-line px-4 py-4 not-first:border-t sm:gap-4 sm:px-5">
      <span className={wish.level === 0 ? "contents [&_img]:opacity-45" : "contents"}>
        <ItemPicture picture={card?.picture ?? null} title={title} />
      </span>
      <div className="flex min-w-0 grow flex-col justify-between gap-3">
        <div className="flex min-w-0 items-start justify-between gap-2">
          <div className="min-w-0">
            <p className="hyphens-auto font-medium wrap-anywhere">
              {card ? (
                <ShopLink href={hrefOf(wish, card.slug)} className="rounded-4 hover:underline">
                  {title}
                </ShopLink>
              ) : (
                title
              )}
            </p>
            <Facts wish={wish} />
          </div>
          <IconButton label={t("removeNamed", { title })} className="-mt-2.5 -mr-2.5" onClick={() => onRemove()}>
            <X aria-hidden strokeWidth={1.75} />
          </IconButton>
        </div>
        {card && (
          <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
            <WishPrice wish={wish} />
            <Action wish={wish} onMoved={() => onRemove(t("moved"))} />
          </div>
        )}
      </div>
    </li>
  );
}

function Facts({ wish: { card, level, addedAt } }: Pick<WishRowProps, "wish">) {
  const t = useTranslations("wishlist.row");
  const format = useFormatter();
  const date = format.dateTime(new Date(addedAt), { dateStyle: "medium" }).replaceAll(" ", "\u00a0");
  const saved = t("saved", { date });
  if (!card) return <p className="mt-0.5 text-small text-soft">{t("goneText", { saved })}</p>;
  const isFew = level > 0 && level <= fewLeft;
  return (
    <p className="mt-0.5 text-small text-soft" suppressHydrationWarning>
      <DotList>
        {card.sellerName}
        {isFew ? <span className="font-medium text-warn-text">{t("onlyLeft", { count: level })}</span> : saved}
      </DotList>
    </p>
  );
}

function WishPrice({ wish: { card, priceChange } }: Pick<WishRowProps, "wish">) {
  const t = useTranslations("wishlist.row");
  if (!card?.price) return <p className="text-soft">{t("notOffered")}</p>;
  const price = card.price.text;
  return (
    <div className="min-w-0">
      <Price size="small" price={card.hasPriceRange ? t("from", { price }) : price} priceLabel={t("price")} />
      {priceChange && (
        <p className={priceChange.isHigher ? "text-label text-soft" : "font-medium text-good text-label"}>
          {t(priceChange.isHigher ? "dearer" : "cheaper", { amount: priceChange.by.text })}
        </p>
      )}
    </div>
  );
}

function Action({ wish, onMoved }: Pick<WishRowProps, "wish"> & { onMoved: () => void }) {
  const t = useTranslations("wishlist.row");
  const { card, level, offerId } = wish;
  const { move, isMoving } = useWishToCart(onMoved);
  if (!card) return null;
  if (offerId !== null) {
    return (
      <Button size="sm" loading={isMoving} loadingLabel={t("moving")} onClick={() => move(offerId)}>
        {t("toCart")}
      </Button>
    );
  }
  if (level === 0) return <p className="text-small text-soft">{t(card.price ? "soldOut" : "notOfferedNow")}</p>;
  return (
    <LinkButton size="sm" variant="outline" href={hrefOf(wish, card.slug)} linkAs={ShopLink}>
      {t("choose")}
    </LinkButton>
  );
}

function hrefOf({ variantId }: WishView, slug: string): string {
  return variantId === null ? `/p/${slug}` : `/p/${slug}?v=${variantId}`;
}
